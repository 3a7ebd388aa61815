package kz.mediagrid.accounts.access;

import java.time.Clock;
import java.util.function.Consumer;
import kz.mediagrid.accounts.audit.AccountEvents;
import kz.mediagrid.accounts.key.KeyRecords;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.AccountEventKind;

/** Records sign-ins with an API key, and sign-outs. The log takes the record first, so that none of them goes unrecorded. */
public final class SignInEvents {

    private final Consumer<AccountEvent> topic;
    private final Clock real;

    /**
     * @param topic writes an event, and returns when the broker has acknowledged it
     * @param real the clock of real time
     */
    public SignInEvents(Consumer<AccountEvent> topic, Clock real) {
        this.topic = topic;
        this.real = real;
    }

    /** Records that somebody signs in with {@code key}. */
    void signedIn(Account account, String key) {
        record(AccountEventKind.SIGNED_IN_BY_KEY, account, Hashes.plain(key));
    }

    /** Records that the person with this sign-in signs out. */
    void signedOut(SignIn.Session session) {
        record(AccountEventKind.SIGNED_OUT, session.account(), session.subject());
    }

    /** @param subject the hash of an API key, or a person's id */
    private void record(AccountEventKind kind, Account account, String subject) {
        var id = subject.startsWith(People.ID_PREFIX) ? subject : KeyRecords.idOf(subject);
        topic.accept(AccountEvents.ofOneself(kind, real.instant(), account, id));
    }
}
