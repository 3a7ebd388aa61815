package kz.mediagrid.signin.invitation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Person;
import org.springframework.context.MessageSource;

/** Composes the page of people. */
final class PeoplePages {

    private final People people;
    private final Organisations organisations;
    private final AgencyNames names;
    private final MessageSource bundles;

    PeoplePages(People people, Organisations organisations, AgencyNames names, MessageSource bundles) {
        this.people = people;
        this.organisations = organisations;
        this.names = names;
        this.bundles = bundles;
    }

    /**
     * A body or outlet that a person may be invited for, or a body that nobody can act for.
     *
     * @param value the value in the form
     * @param name the name in the reader's language
     */
    record Place(String value, String name) {}

    /**
     * The content of the page for {@code reader}, with an empty form.
     *
     * @param outlet the id of the outlet whose people are shown alone; empty for all that {@code reader} sees
     */
    Map<String, Object> content(Account reader, String outlet, Locale locale) {
        var form = outlet.isEmpty() ? PersonForm.empty() : PersonForm.ofOutlet(outlet);
        return content(reader, outlet, locale, form, Map.of());
    }

    /**
     * The content of the page for {@code reader}.
     *
     * @param outlet the id of the outlet whose people are shown alone; empty for all that {@code reader} sees
     * @param faults the faults of the form by field
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@code reader} does not see the outlet
     */
    Map<String, Object> content(
            Account reader, String outlet, Locale locale, PersonForm form, Map<String, String> faults) {
        requireSees(reader, outlet);
        var language = Languages.of(locale);
        var dates = new DatesInWords(new Words(bundles, locale));
        var content = new HashMap<String, Object>();
        var shown = visibleTo(reader, outlet);
        boolean isEditor = reader.is(Role.AUTHORISED_BODY);
        content.put(
                "people",
                shown.stream()
                        .map(person -> PersonRow.of(
                                person,
                                place(person, language),
                                people.statusOf(person),
                                // Nobody locks oneself out by a slip.
                                !person.getPersonId().equals(reader.id())
                                        && Invitations.manages(reader, people, person),
                                dates))
                        .sorted(AlphabeticalOrder.by(PersonRow::place)
                                .thenComparing(AlphabeticalOrder.by(PersonRow::name)))
                        .toList());
        content.put("form", form);
        content.put("faults", faults);
        content.put("invites", Invitations.invites(reader, people));
        content.put("bodies", isEditor ? inOrder(organisations.bodies(), "", language) : List.of());
        content.put("outlets", isEditor ? inOrder(organisations.outlets(), PersonForm.OUTLET, language) : List.of());
        content.put("outlet", outlet.isEmpty() ? null : new Place(outlet, outletName(outlet, language)));
        content.put("unconfirmed", unconfirmed(shown, reader));
        content.put("empty", isEditor && outlet.isEmpty() ? withoutPeople(shown, language) : List.of());
        return content;
    }

    private void requireSees(Account reader, String outlet) {
        boolean known =
                reader.is(Role.AUTHORISED_BODY) && organisations.outlets().containsKey(outlet);
        if (!outlet.isEmpty() && !known && !outlet.equals(reader.outletId())) {
            throw ProblemKind.NOT_FOUND.because(ProblemText.of("person.outlet-unknown"));
        }
    }

    /** The name of the person's body or outlet; empty for people of ops. */
    private String place(Person person, Language language) {
        var body = person.getAgencyCode();
        if (body != null) {
            return names.nameOf(body)
                    .map(name -> Wording.of(name, language).text())
                    .orElse(body);
        }
        return person.getOutletId() == null ? "" : outletName(person.getOutletId(), language);
    }

    /** The name of the outlet; its id if it was removed. */
    private String outletName(String id, Language language) {
        var name = organisations.outlets().get(id);
        return name == null ? id : Wording.of(name, language).text();
    }

    /** The faults of the form by field, today. */
    Map<String, String> faults(PersonForm form) {
        return form.faults(PersonForm.dayIn(people.now()));
    }

    private List<Person> visibleTo(Account reader, String outlet) {
        return people.all().stream()
                .filter(person -> People.sees(reader, person))
                .filter(person -> outlet.isEmpty() || outlet.equals(person.getOutletId()))
                .toList();
    }

    /** Those of {@code shown} whom the reader manages, and whose mail address nobody has confirmed with a link. */
    private List<Person> unconfirmed(List<Person> shown, Account reader) {
        return shown.stream()
                .filter(person -> person.getEmail() != null && person.getEmailConfirmedAt() == null)
                .filter(person -> !people.statusOf(person).isOver() && Invitations.manages(reader, people, person))
                .toList();
    }

    /** The bodies for which nobody can sign in. */
    private List<Place> withoutPeople(List<Person> shown, Language language) {
        var served = shown.stream()
                .filter(people::isValid)
                .map(Person::getAgencyCode)
                .collect(Collectors.toSet());
        var rest = new HashMap<>(organisations.bodies());
        rest.keySet().removeIf(served::contains);
        return inOrder(rest, "", language);
    }

    /** @param before the text before the code or id in the value of the form */
    private static List<Place> inOrder(Map<String, LocalizedText> names, String before, Language language) {
        var all = new ArrayList<Place>();
        names.forEach((id, name) ->
                all.add(new Place(before + id, Wording.of(name, language).text())));
        all.sort(AlphabeticalOrder.by(Place::name));
        return all;
    }

    /**
     * The person whom a form of {@code reader} invites, with place and roles; empty if the form names no body of the directory and
     * no outlet.
     */
    Optional<Person.Builder> invited(PersonForm form, Account reader) {
        boolean isEditor = reader.is(Role.AUTHORISED_BODY);
        var body = isEditor ? form.place() : reader.agencyCode();
        var person = form.person();
        if (body != null && organisations.bodies().containsKey(body)) {
            return Optional.of(
                    person.setAgencyCode(body).setRoles(Invitations.rolesOf(body, organisations.authorisedBody())));
        }
        var outlet = isEditor
                ? form.outlet().filter(organisations.outlets()::containsKey)
                : Optional.ofNullable(reader.outletId()).filter(id -> reader.agencyCode() == null);
        if (outlet.isPresent()) {
            return Optional.of(person.setOutletId(outlet.get()).setRoles(List.of(kz.mediagrid.schemas.Role.MEDIA)));
        }
        return reader.agencyCode() == null && reader.is(Role.OPS)
                ? Optional.of(person.setRoles(List.of(kz.mediagrid.schemas.Role.OPS)))
                : Optional.empty();
    }
}
