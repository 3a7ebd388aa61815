package kz.mediagrid.agencypages.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.agency.AgencyHistory;
import kz.mediagrid.gateway.agency.AuthorisedBody;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.EntryHistory;
import kz.mediagrid.gateway.agency.EntryItems;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.schemas.Agency;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the page of a body's own entry: what it lacks, its items, the form and the history. */
@Component
final class EntryPages {

    /** The items that para. 3 asks for, and those that the body itself may add. */
    private static final List<String> ITEMS = List.of(
            "pressUnit",
            "authorisedPersonContactId",
            "authorisedSince",
            "deputyContactId",
            "closingTime",
            "headEmail",
            "deputyHeadEmail",
            "mailLanguage");

    private final Directory directory;
    private final Contacts contacts;
    private final AgencyHistory history;
    private final AuthorisedBody authorisedBody;
    private final EntryWrites writes;
    private final MessageSource bundles;

    EntryPages(
            Directory directory,
            Contacts contacts,
            AgencyHistory history,
            AuthorisedBody authorisedBody,
            EntryWrites writes,
            MessageSource bundles) {
        this.directory = directory;
        this.contacts = contacts;
        this.history = history;
        this.authorisedBody = authorisedBody;
        this.writes = writes;
        this.bundles = bundles;
    }

    /** The page with the entry as it is in the form. */
    ModelAndView of(Account by, Locale locale) {
        return of(writes.form(writes.entry(by)), Map.of(), by, locale);
    }

    /**
     * The page with what was typed in the form.
     *
     * @param faults the faults by the fields at which they are shown
     */
    private ModelAndView of(EntryForm form, Map<String, String> faults, Account by, Locale locale) {
        var entry = writes.entry(by);
        var words = new Words(bundles, locale);
        var items = new EntryItems(directory, contacts, words);
        var content = new HashMap<String, Object>();
        content.put("name", items.nameOf(by.agency()));
        content.put("lacks", lacks(entry));
        content.put("exempt", entry.getContactsExempt());
        content.put("items", ITEMS.stream().map(field -> items.of(field, entry)).toList());
        content.put("ministry", items.nameOf(authorisedBody.code()));
        content.put("ministryContacts", ministryContacts(items));
        content.put("history", new EntryHistory(items, new DatesInWords(words)).of(history.of(by.agency())));
        content.put("form", form);
        content.put("revision", entry.getRevision());
        content.put("key", writes.newKey());
        return FormFaults.show(
                new ModelAndView("agency/body", content), faults, field -> words.say(EntryForm.nameOf(field)));
    }

    /** The page with what was typed, of a call that was refused. The same key makes the repeat of an uncertain call the same write. */
    ModelAndView refused(EntryForm form, RequestProblem problem, String key, Account by, Locale locale) {
        // The page has the present revision: a person who sends the form again has seen what somebody else wrote.
        var faults = problem.kind() == ProblemKind.STALE
                ? Map.of("", "body.stale")
                : FormFaults.of(problem, form.content()::fieldAt, new Words(bundles, locale));
        var page = of(form, faults, by, locale);
        if (problem.kind().mayBeStored()) {
            page.addObject("key", key);
        }
        page.setStatus(problem.kind().status());
        return page;
    }

    private List<?> ministryContacts(EntryItems items) {
        return directory
                .find(authorisedBody.code())
                .map(Agency::getPressUnit)
                .map(items::publicContacts)
                .orElse(List.of());
    }

    /** The keys of the texts that say what the entry lacks under para. 3. */
    private List<String> lacks(Agency entry) {
        var lacks = new ArrayList<String>();
        if (entry.getContactsExempt()) {
            return lacks;
        }
        var personId = entry.getAuthorisedPersonContactId();
        var person = personId == null ? null : contacts.find(personId).orElse(null);
        if (!contacts.isReachable(entry)) {
            lacks.add("body.lacks.contacts");
        }
        if (person != null && person.label() == null) {
            lacks.add("body.lacks.post");
        }
        if (entry.getAuthorisedSince() == null) {
            lacks.add("body.lacks.since");
        }
        return lacks;
    }
}
