package kz.mediagrid.signin.invitation;

import java.util.List;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.Person;

/**
 * Decides whether an account may see, invite and revoke a person. The authorised body manages the people of all bodies and
 * outlets, a head of unit those of the own body or outlet, and a head of ops those of ops.
 */
final class Invitations {

    private Invitations() {}

    /** Whether {@code reader} may invite, revoke and make links for people such as {@code person}. */
    static boolean manages(Account reader, People people, Person person) {
        return People.sees(reader, person)
                && (isEditor(reader, people) && !People.isOps(person) || heads(reader, people));
    }

    /**
     * The person with the id {@code id}, whom {@code reader} manages.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if there is no such person, or if {@code reader} does not manage it
     */
    static Person managed(Account reader, People people, String id) {
        var person = people.find(id)
                .filter(it -> People.sees(reader, it))
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("person.unknown")));
        requireManages(reader, people, person);
        return person;
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if {@code reader} does not manage {@code person} */
    static void requireManages(Account reader, People people, Person person) {
        if (!manages(reader, people, person)) {
            throw ProblemKind.FORBIDDEN.because(ProblemText.of("person.head-only"));
        }
    }

    /** Whether {@code reader} may invite anybody at all. */
    static boolean invites(Account reader, People people) {
        return isEditor(reader, people) || heads(reader, people);
    }

    /**
     * Whether {@code reader} acts for the authorised body. A key with scopes does not: a person has all scopes, and would outlive
     * the key. A person whose access has ended since the call began does not either.
     */
    private static boolean isEditor(Account reader, People people) {
        return reader.is(Role.AUTHORISED_BODY)
                && reader.hasAllScopes()
                && (!reader.id().startsWith(People.ID_PREFIX) || people.isStillIn(reader.id()));
    }

    /** Whether {@code reader} heads a unit. An API key heads none: it does not say who holds it. */
    private static boolean heads(Account reader, People people) {
        return people.isStillIn(reader.id())
                && people.find(reader.id()).filter(Person::getInvites).isPresent();
    }

    /** The roles of the people of a body. */
    static List<kz.mediagrid.schemas.Role> rolesOf(String body, String authorisedBody) {
        return body.equals(authorisedBody)
                ? List.of(kz.mediagrid.schemas.Role.AGENCY, kz.mediagrid.schemas.Role.AUTHORISED_BODY)
                : List.of(kz.mediagrid.schemas.Role.AGENCY);
    }
}
