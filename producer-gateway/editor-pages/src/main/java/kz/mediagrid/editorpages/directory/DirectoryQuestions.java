package kz.mediagrid.editorpages.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.Confirmation;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.editorpages.directory.DirectoryWrites.Seen;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.EntryItems;
import kz.mediagrid.gateway.agency.PutAgency;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.term.OwedNow;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.ObligationKind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Asks before a change of the directory counts: one with effects on what bodies owe, and a name that another body has. */
@Component
final class DirectoryQuestions {

    private final Directory directory;
    private final Contacts contacts;
    private final OwedNow owed;
    private final MessageSource bundles;

    DirectoryQuestions(Directory directory, Contacts contacts, OwedNow owed, MessageSource bundles) {
        this.directory = directory;
        this.contacts = contacts;
        this.owed = owed;
        this.bundles = bundles;
    }

    /** The number of open obligations of a body, in words. */
    String owed(String code, Words words) {
        return words.say(
                "directory.owed",
                count(code, ObligationKind.WEEKLY_SUBMISSION),
                count(code, ObligationKind.REQUEST_ANSWER),
                count(code, ObligationKind.JOINT_CONTRIBUTION));
    }

    private long count(String code, ObligationKind kind) {
        return owed.of(code).stream().filter(one -> one.getKind() == kind).count();
    }

    /** Whether the form gives the body, which may not exist yet, a name that another body has. */
    boolean isNamesake(String code, DirectoryForm form) {
        return !namesakes(code, form).isEmpty();
    }

    private List<Agency> namesakes(String code, DirectoryForm form) {
        if (directory.find(code).map(Agency::getName).filter(form::keepsName).isPresent()) {
            return List.of();
        }
        return directory.all().stream()
                .filter(other -> !other.getAgencyCode().equals(code) && form.sharesName(other.getName()))
                .toList();
    }

    private String namesake(String code, DirectoryForm form, Words words) {
        var items = new EntryItems(directory, contacts, words);
        return words.say(
                "directory.effect.namesake",
                namesakes(code, form).stream()
                        .map(other -> items.nameOf(other.getAgencyCode()).text())
                        .collect(Collectors.joining(", ")));
    }

    /** Asks whether a new body is to have the name of another one. */
    Confirmation newNamesake(DirectoryForm form, String key, Locale locale) {
        var words = new Words(bundles, locale);
        var fields = new HashMap<>(form.fields());
        fields.put("key", key);
        return name(namesake(form.get("code"), form, words), form.names(), "new", fields, words);
    }

    private static Confirmation name(
            String effect, List<Wording> names, String page, Map<String, String> fields, Words words) {
        return new Confirmation(
                words.say("directory.sure.name"),
                effect,
                names,
                words.say("directory.sure.yes.name"),
                "/directory/" + page,
                fields,
                "reason");
    }

    /** Asks before a change counts, with what the bodies owe now. */
    Confirmation change(Agency entry, DirectoryForm form, Seen seen, Locale locale) {
        var words = new Words(bundles, locale);
        var fields = new HashMap<>(form.fields());
        fields.put("key", seen.key());
        fields.put("revision", Integer.toString(seen.revision()));
        fields.put("other", Integer.toString(seen.other()));
        var code = entry.getAgencyCode();
        var effects = new ArrayList<String>();
        if (isNamesake(code, form)) {
            effects.add(namesake(code, form, words));
        }
        if (!form.hasEffect(PutAgency.of(entry, contacts))) {
            return name(String.join(" ", effects), form.names(), code, fields, words);
        }
        var merged = form.merged();
        var ends = !form.get("validUntil").isEmpty();
        var codes = Stream.concat(Stream.of(code), Stream.ofNullable(merged)).toList();
        if (ends) {
            effects.add(end(form, words));
        }
        codes.forEach(one -> effects.add(owed(one, words)));
        return new Confirmation(
                merged != null
                        ? words.say("directory.sure.merge")
                        : ends ? words.say("directory.sure.end") : words.say("directory.sure.change"),
                String.join(" ", effects),
                codes.stream()
                        .map(new EntryItems(directory, contacts, words)::nameOf)
                        .toList(),
                merged != null
                        ? words.say("directory.sure.yes.merge")
                        : ends ? words.say("directory.sure.yes.end") : words.say("directory.sure.yes"),
                "/directory/" + code,
                fields,
                "reason");
    }

    private String end(DirectoryForm form, Words words) {
        var successor = form.get("successor");
        return words.say(
                "directory.effect.end",
                new DatesInWords(words).full(LocalDate.parse(form.get("validUntil"))),
                successor.isEmpty()
                        ? words.say("directory.no-successor")
                        : new EntryItems(directory, contacts, words)
                                .nameOf(successor)
                                .text());
    }
}
