package kz.mediagrid.signin.invitation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Person;
import org.springframework.context.MessageSource;

/** Composes the page of people. */
final class PeoplePages {

    private final People people;
    private final Bodies bodies;
    private final AgencyNames names;
    private final MessageSource bundles;

    PeoplePages(People people, Bodies bodies, AgencyNames names, MessageSource bundles) {
        this.people = people;
        this.bodies = bodies;
        this.names = names;
        this.bundles = bundles;
    }

    /**
     * A body that a person may be invited for, or that nobody can act for.
     *
     * @param name the name in the reader's language
     */
    record Body(String code, String name) {}

    /** The content of the page for {@code reader}, with an empty form. */
    Map<String, Object> content(Account reader, Locale locale) {
        return content(reader, locale, PersonForm.empty(), Map.of());
    }

    /**
     * The content of the page for {@code reader}.
     *
     * @param faults the faults of the form by field
     */
    Map<String, Object> content(Account reader, Locale locale, PersonForm form, Map<String, String> faults) {
        var dates = new DatesInWords(new Words(bundles, locale));
        var content = new HashMap<String, Object>();
        content.put(
                "people",
                visibleTo(reader)
                        .map(person -> PersonRow.of(
                                person,
                                people.statusOf(person),
                                // Nobody locks oneself out by a slip.
                                !person.getPersonId().equals(reader.id())
                                        && Invitations.manages(reader, people, person),
                                names,
                                dates,
                                locale))
                        .sorted(AlphabeticalOrder.by(PersonRow::place)
                                .thenComparing(AlphabeticalOrder.by(PersonRow::name)))
                        .toList());
        content.put("form", form);
        content.put("faults", faults);
        content.put("invites", Invitations.invites(reader, people));
        content.put("bodies", reader.is(Role.AUTHORISED_BODY) ? inOrder(bodies.names(), locale) : List.of());
        content.put("unconfirmed", unconfirmed(reader));
        content.put("empty", reader.is(Role.AUTHORISED_BODY) ? withoutPeople(reader, locale) : List.of());
        return content;
    }

    /** The faults of the form by field, today. */
    Map<String, String> faults(PersonForm form) {
        return form.faults(PersonForm.dayIn(people.now()));
    }

    private Stream<Person> visibleTo(Account reader) {
        return people.all().stream().filter(person -> People.sees(reader, person));
    }

    /** The people whom the reader manages, and whose mail address nobody has confirmed with a link. */
    private List<Person> unconfirmed(Account reader) {
        return visibleTo(reader)
                .filter(person -> person.getEmail() != null && person.getEmailConfirmedAt() == null)
                .filter(person -> !people.statusOf(person).isOver() && Invitations.manages(reader, people, person))
                .toList();
    }

    /** The bodies for which nobody can sign in. */
    private List<Body> withoutPeople(Account reader, Locale locale) {
        var served = visibleTo(reader)
                .filter(people::isValid)
                .map(Person::getAgencyCode)
                .collect(Collectors.toSet());
        var rest = new HashMap<>(bodies.names());
        rest.keySet().removeIf(served::contains);
        return inOrder(rest, locale);
    }

    private static List<Body> inOrder(Map<String, LocalizedText> names, Locale locale) {
        var language = Languages.of(locale);
        var all = new ArrayList<Body>();
        names.forEach((code, name) ->
                all.add(new Body(code, Wording.of(name, language).text())));
        all.sort(AlphabeticalOrder.by(Body::name));
        return all;
    }

    /**
     * The person whom a form of {@code reader} invites, with place and roles; empty if the form names a body that is not in the
     * directory.
     */
    Optional<Person.Builder> invited(PersonForm form, Account reader) {
        var body = reader.is(Role.AUTHORISED_BODY) ? form.body() : reader.agencyCode();
        var person = form.person();
        if (body != null && bodies.names().containsKey(body)) {
            return Optional.of(person.setAgencyCode(body).setRoles(Invitations.rolesOf(body, bodies.authorisedBody())));
        }
        if (reader.agencyCode() == null && reader.outletId() != null) {
            return Optional.of(
                    person.setOutletId(reader.outletId()).setRoles(List.of(kz.mediagrid.schemas.Role.MEDIA)));
        }
        return reader.agencyCode() == null && reader.is(Role.OPS)
                ? Optional.of(person.setRoles(List.of(kz.mediagrid.schemas.Role.OPS)))
                : Optional.empty();
    }
}
