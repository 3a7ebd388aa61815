package kz.mediagrid.signin.passkey;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.mediagrid.accounts.audit.AccountEvents;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.accounts.people.PeopleLog;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.ReadableText;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.Passkey;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.topics.Topics;

/**
 * Adds, uses and removes passkeys, one change at a time. Of several gateways that are asked at once, one decides first, and the
 * others decide by what it wrote.
 */
final class PasskeyWriter {

    /** The passkeys that a person may have. */
    static final int MOST = 20;

    private static final int LONGEST_LABEL = 60;

    private final Passkeys passkeys;
    private final People people;
    private final Verification verification;
    private final PeopleLog log;
    private final Clock real;

    PasskeyWriter(Passkeys passkeys, People people, Verification verification, PeopleLog log, Clock real) {
        this.passkeys = passkeys;
        this.people = people;
        this.verification = verification;
        this.log = log;
        this.real = real;
    }

    /**
     * Signs a person in with a passkey.
     *
     * @param answer the answer of the passkey, as JSON of the browser
     * @param session the id of the session that begins
     * @return the id of the person
     * @throws PasskeyRefusedException if the passkey does not sign anybody in
     */
    String signIn(String answer, Challenge challenge, String session) {
        var signed = Verification.signed(answer);
        var id = Verification.idIn(signed);
        // Verified before the turn, so that answers that are not good take no turn of those who write.
        long count = verification.verify(signed, challenge, find(id));
        return log.decide(records -> {
            var passkey = find(id);
            var account = account(passkey.getPersonId());
            // An earlier attempt of this decision may have been stored.
            if (!session.equals(passkey.getLastSession())) {
                requireFirstUse(passkey, challenge, count);
                records.put(
                        Topics.PASSKEYS,
                        id,
                        Passkey.newBuilder(passkey)
                                .setSignatureCount(count)
                                .setLastUsedAt(now())
                                .setLastChallengeAt(challenge.madeAt())
                                .setLastSession(session)
                                .build());
                note(AccountEventKind.SIGNED_IN_BY_PASSKEY, account, records);
            }
            return passkey.getPersonId();
        });
    }

    /** A passkey takes its challenges in the order in which they were made. So the newest one tells which are used up. */
    private static void requireFirstUse(Passkey passkey, Challenge challenge, long count) {
        var last = passkey.getLastChallengeAt();
        if (last != null && !challenge.madeAt().isAfter(last)) {
            throw new PasskeyRefusedException(PasskeyRefusal.USED);
        }
        long stored = passkey.getSignatureCount();
        if ((count != 0 || stored != 0) && count <= stored) {
            throw new PasskeyRefusedException(PasskeyRefusal.COPIED);
        }
    }

    private Passkey find(String id) {
        return passkeys.find(id).orElseThrow(() -> new PasskeyRefusedException(PasskeyRefusal.UNKNOWN));
    }

    /**
     * Adds a passkey of a person.
     *
     * @param label the name by which the person knows it; may be empty
     * @param answer the answer of the passkey, as JSON of the browser
     * @param session the session in which the person adds it
     * @throws PasskeyRefusedException if the passkey is not added
     */
    void add(Person person, String label, String answer, Challenge challenge, String session) {
        var name = label.strip();
        if (name.length() > LONGEST_LABEL
                || name.lines().count() > 1
                || !name.isEmpty()
                        && !(ReadableText.isReadable(name)
                                && ReadableText.fault(name).isEmpty())) {
            throw new PasskeyRefusedException(PasskeyRefusal.LABEL);
        }
        var passkey = verification
                .register(answer, challenge, person)
                .setLabel(name)
                .setCreatedAt(now())
                .setLastChallengeAt(challenge.madeAt())
                .setLastSession(session)
                .build();
        var id = passkey.getCredentialId();
        log.decide(records -> {
            var known = passkeys.find(id);
            // The passkey itself is there if an earlier attempt of this decision was stored.
            if (known.filter(passkey::equals).isPresent()) {
                return passkey;
            }
            if (known.isPresent()) {
                throw new PasskeyRefusedException(PasskeyRefusal.KNOWN);
            }
            var account = account(person.getPersonId());
            if (passkeys.of(person.getPersonId()).size() >= MOST) {
                throw new PasskeyRefusedException(PasskeyRefusal.TOO_MANY);
            }
            records.put(Topics.PASSKEYS, id, passkey);
            note(AccountEventKind.PASSKEY_ADDED, account, records);
            return passkey;
        });
    }

    /**
     * Removes a passkey of a person.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the person has no such passkey
     */
    void remove(String id, Account person) {
        var present = passkeys.find(id);
        log.decide(records -> {
            var passkey = passkeys.find(id);
            // It is gone if an earlier attempt of this decision was stored.
            if (present.or(() -> passkey)
                    .filter(it -> it.getPersonId().equals(person.id()))
                    .isEmpty()) {
                throw ProblemKind.NOT_FOUND.because(ProblemText.of("passkey.unknown"));
            }
            if (passkey.isPresent()) {
                records.put(Topics.PASSKEYS, id, null);
                note(AccountEventKind.PASSKEY_REMOVED, person, records);
            }
            return id;
        });
    }

    private Account account(String personId) {
        return people.accountOf(personId).orElseThrow(() -> new PasskeyRefusedException(PasskeyRefusal.NO_ACCESS));
    }

    private void note(AccountEventKind kind, Account person, RevisionLog.Records records) {
        AccountEvents.put(records, AccountEvents.ofOneself(kind, now(), person, person.id()));
    }

    private Instant now() {
        return real.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
