package kz.mediagrid.signin.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.mediagrid.accounts.audit.AccountEvents;
import kz.mediagrid.accounts.key.KeyIssuer;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.accounts.people.PeopleLog;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.signin.passkey.Passkeys;
import kz.mediagrid.topics.Topics;

/** Invites, revokes and erases people. */
final class PeopleWriter {

    private static final Duration INVITATION = Duration.ofDays(7);

    private final People people;
    private final Passkeys passkeys;
    private final PeopleLog log;
    private final KeyIssuer issuer;
    private final Clock real;

    PeopleWriter(People people, Passkeys passkeys, PeopleLog log, KeyIssuer issuer, Clock real) {
        this.people = people;
        this.passkeys = passkeys;
        this.log = log;
        this.issuer = issuer;
        this.real = real;
    }

    /**
     * Enters a person, and makes the link of the invitation.
     *
     * @param invited the person without id and times
     * @param mailed whether the link goes to the person by mail
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@code by} may not invite the person, or if a valid person has the
     *     mail address
     */
    MadeLink invite(Person.Builder invited, Account by, boolean mailed) {
        var person = invited.setPersonId(issuer.personId())
                .setCreatedAt(now())
                .setCreatedBy(by.id())
                .build();
        var link = new MadeLink(
                person,
                issuer.linkToken(),
                MadeLink.end(person, now(), INVITATION),
                mailed && person.getEmail() != null);
        return log.decide(records -> {
            // The person is there if an earlier attempt of this decision was stored.
            if (people.find(person.getPersonId()).isPresent()) {
                return link;
            }
            Invitations.requireManages(by, people, person);
            Optional.ofNullable(person.getEmail()).flatMap(people::withEmail).ifPresent(other -> {
                throw ProblemKind.CONFLICT.because(ProblemText.of("person.known-address"));
            });
            AccountEvents.put(records, AccountEvents.ofPerson(AccountEventKind.PERSON_INVITED, now(), by, person));
            records.put(Topics.PEOPLE, person.getPersonId(), person);
            link.put(by.id(), now(), records);
            return link;
        });
    }

    /**
     * Erases a person, whose access ends at once. What is left is the id in the commands and on the links, without name and
     * address.
     */
    void erase(String personId, Account by) {
        var known = Invitations.managed(by, people, personId);
        log.decide(records -> {
            // After an earlier attempt of this decision was stored, nobody is left.
            if (people.find(personId).isPresent()) {
                Invitations.requireManages(by, people, known);
                records.put(Topics.PEOPLE, personId, null);
                passkeys.erase(personId, records);
                AccountEvents.put(records, AccountEvents.ofPerson(AccountEventKind.PERSON_ERASED, now(), by, known));
            }
            return personId;
        });
    }

    /** Revokes a person's access at once: sign-ins, unused links and open pages end. */
    void revoke(String personId, Account by) {
        log.decide(records -> {
            var person = Invitations.managed(by, people, personId);
            if (person.getRevokedAt() == null) {
                records.put(
                        Topics.PEOPLE,
                        personId,
                        Person.newBuilder(person).setRevokedAt(now()).build());
                AccountEvents.put(records, AccountEvents.ofPerson(AccountEventKind.PERSON_REVOKED, now(), by, person));
            }
            return person;
        });
    }

    private Instant now() {
        return real.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
