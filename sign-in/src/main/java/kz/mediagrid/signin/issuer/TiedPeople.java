package kz.mediagrid.signin.issuer;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import kz.mediagrid.accounts.access.IssuerRefusal;
import kz.mediagrid.accounts.audit.AccountEvents;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.accounts.people.PeopleLog;
import kz.mediagrid.accounts.people.PersonStatus;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Finds the person whom the issuer knows, and ties both at the first sign-in: from then on the issuer's id decides, since a mail
 * address may be given to somebody else. Nobody is entered here. Of several gateways that tie at once, one decides first.
 */
final class TiedPeople {

    private final People people;
    private final PeopleLog log;

    TiedPeople(People people, PeopleLog log) {
        this.people = people;
        this.log = log;
    }

    /**
     * The person who signs in.
     *
     * @param session the id of the session that begins
     * @throws IssuerRefusedException if it is not exactly one valid person, or one who is tied to another identity
     */
    Person signIn(Identity identity, String session) throws IssuerRefusedException {
        var seen = found(identity);
        // An identity that is refused now takes no turn of those who write.
        var decided = seen.person() == null
                ? seen
                : log.decide(records -> {
                    var found = found(identity);
                    Optional.ofNullable(found.person()).ifPresent(person -> put(person, identity, session, records));
                    return found;
                });
        if (decided.person() == null) {
            throw new IssuerRefusedException(
                    Objects.requireNonNull(decided.refusal()), "the person may not sign in", null);
        }
        return decided.person();
    }

    private void put(Person person, Identity identity, String session, RevisionLog.Records records) {
        // An earlier attempt of this decision may have been stored, with its event.
        if (session.equals(person.getIssuerSession())) {
            return;
        }
        records.put(Topics.PEOPLE, person.getPersonId(), tied(person, identity, session));
        people.accountOf(person.getPersonId())
                .map(account -> AccountEvents.ofOneself(
                        AccountEventKind.SIGNED_IN_BY_ISSUER, people.now(), account, person.getPersonId()))
                .ifPresent(event -> AccountEvents.put(records, event));
    }

    /**
     * The person whom an identity signs in.
     *
     * @param person null if nobody
     * @param refusal the reason if nobody
     */
    private record Found(@Nullable Person person, @Nullable IssuerRefusal refusal) {

        static Found refused(IssuerRefusal refusal) {
            return new Found(null, refusal);
        }
    }

    /** Somebody who lost the access, and was invited again, is another person with the same mail address. */
    private Found found(Identity identity) {
        var tied = all(person -> isTied(person, identity));
        var valid = tied.stream().filter(people::isValid).findFirst();
        return valid.map(person -> new Found(person, null)).orElseGet(() -> byEmail(identity.email(), !tied.isEmpty()));
    }

    private Found byEmail(@Nullable String email, boolean lostAccess) {
        if (email == null) {
            return Found.refused(lostAccess ? IssuerRefusal.NO_ACCESS : IssuerRefusal.UNVERIFIED);
        }
        var named = all(person -> People.isSameAddress(person.getEmail(), email));
        var valid = named.stream().filter(people::isValid).toList();
        if (valid.size() > 1) {
            return Found.refused(IssuerRefusal.UNKNOWN);
        }
        if (valid.isEmpty() && named.stream().map(people::statusOf).anyMatch(PersonStatus.NOT_YET::equals)) {
            return Found.refused(IssuerRefusal.NOT_YET);
        }
        if (valid.isEmpty()) {
            return Found.refused(lostAccess || !named.isEmpty() ? IssuerRefusal.NO_ACCESS : IssuerRefusal.UNKNOWN);
        }
        var person = valid.get(0);
        return person.getIssuerSubject() == null ? new Found(person, null) : Found.refused(IssuerRefusal.TIED);
    }

    private List<Person> all(Predicate<Person> which) {
        return people.all().stream().filter(which).toList();
    }

    private static boolean isTied(Person person, Identity identity) {
        return identity.key().equals(person.getIssuerSubject());
    }

    private Person tied(Person person, Identity identity, String session) {
        var now = people.now().truncatedTo(ChronoUnit.MILLIS);
        return Person.newBuilder(person)
                .setIssuerSubject(identity.key())
                .setIssuerSession(session)
                .setFirstSignInAt(Optional.ofNullable(person.getFirstSignInAt()).orElse(now))
                .setEmailConfirmedAt(
                        Optional.ofNullable(person.getEmailConfirmedAt()).orElse(now))
                .build();
    }
}
