package kz.mediagrid.editorpages.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.agency.AgencyHistory;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.EntryHistory;
import kz.mediagrid.gateway.agency.EntryItems;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.Agency;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the page of one entry of the directory. */
@Component
final class DirectoryEntryPages {

    private static final List<String> ITEMS = List.of(
            "name",
            "kind",
            "validFrom",
            "validUntil",
            "successor",
            "owesWeeklySubmission",
            "requestsByAgreement",
            "contactsExempt",
            "closingTime",
            "requestTerm",
            "pressUnit",
            "authorisedPersonContactId",
            "authorisedSince",
            "deputyContactId",
            "headEmail",
            "deputyHeadEmail",
            "mailLanguage");

    private final Directory directory;
    private final AgencyHistory history;
    private final Contacts contacts;
    private final DirectoryQuestions questions;
    private final BusinessClock clock;
    private final MessageSource bundles;

    DirectoryEntryPages(
            Directory directory,
            AgencyHistory history,
            Contacts contacts,
            DirectoryQuestions questions,
            BusinessClock clock,
            MessageSource bundles) {
        this.directory = directory;
        this.history = history;
        this.contacts = contacts;
        this.questions = questions;
        this.clock = clock;
        this.bundles = bundles;
    }

    /** A body that a list of the form offers. */
    public record Choice(String code, Wording name) {}

    /** The page of a body that does not exist yet. */
    ModelAndView blank(DirectoryForm form, Map<String, String> faults, String key, Locale locale) {
        var words = new Words(bundles, locale);
        return show(form, faults, key, words, new HashMap<>(Map.of("body", "", "revision", 0, "mayEdit", true)));
    }

    /** The page of a body, with the entry as it is and the form as it was typed. */
    ModelAndView of(
            Agency entry, DirectoryForm form, Map<String, String> faults, String key, Account by, Locale locale) {
        var words = new Words(bundles, locale);
        var items = items(words);
        var content = new HashMap<String, Object>();
        content.put("body", entry.getAgencyCode());
        content.put("name", items.nameOf(entry.getAgencyCode()));
        content.put("revision", entry.getRevision());
        content.put("mayEdit", by.is(Role.AUTHORISED_BODY));
        content.put("owed", questions.owed(entry.getAgencyCode(), words));
        content.put("items", ITEMS.stream().map(field -> items.of(field, entry)).toList());
        content.put("history", new EntryHistory(items, new DatesInWords(words)).of(history.of(entry.getAgencyCode())));
        return show(form, faults, key, words, content);
    }

    private ModelAndView show(
            DirectoryForm form, Map<String, String> faults, String key, Words words, Map<String, Object> content) {
        var items = items(words);
        var today = AlmatyTime.dateOf(clock.instant());
        content.put("form", form);
        content.put("key", key);
        content.put(
                "bodies",
                directory.all().stream()
                        .filter(other -> other.getValidUntil() == null
                                || !other.getValidUntil().isBefore(today)
                                || form.chooses(other.getAgencyCode()))
                        .map(other -> new Choice(other.getAgencyCode(), items.nameOf(other.getAgencyCode())))
                        .filter(other -> !other.code().equals(content.get("body")))
                        .sorted(AlphabeticalOrder.by(other -> other.name().text()))
                        .toList());
        return FormFaults.show(
                new ModelAndView("editor/directory-entry", content), faults, field -> nameOf(field, words));
    }

    private static String nameOf(String field, Words words) {
        return switch (field) {
            case "code" -> words.say("directory.field.code");
            case "merge" -> words.say("directory.field.merge");
            default -> words.say("body.item." + field.replaceFirst("\\..*", ""));
        };
    }

    private EntryItems items(Words words) {
        return new EntryItems(directory, contacts, words);
    }

    /** Says which of the two ends of a merger is stored, and which is not. */
    String isHalfMerged(Agency entry, DirectoryForm form, Locale locale) {
        var words = new Words(bundles, locale);
        return mergedHasEnded(form, locale) + " "
                + words.say(
                        "directory.half.rest",
                        items(words).nameOf(entry.getAgencyCode()).text());
    }

    /** Says that the end of the body that is merged is stored. */
    String mergedHasEnded(DirectoryForm form, Locale locale) {
        var words = new Words(bundles, locale);
        return words.say(
                "directory.half.ended", items(words).nameOf(form.get("merge")).text());
    }
}
