package kz.mediagrid.accounts.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.FileStored;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of the topic {@code account-events}. A change of a person or key and its event are records of one decision, so that
 * the log has both or none.
 */
public final class AccountEvents {

    private AccountEvents() {}

    /**
     * The event of a change of a person.
     *
     * @param at the moment [real time]
     * @param by the account that did it; null for an operator
     */
    public static AccountEvent ofPerson(AccountEventKind kind, Instant at, @Nullable Account by, Person person) {
        return event(kind, at, by)
                .setSubjectId(person.getPersonId())
                .setAgencyCode(person.getAgencyCode())
                .setOutletId(person.getOutletId())
                .build();
    }

    /**
     * The event of a change of an API key.
     *
     * @param at the moment [real time]
     * @param by the account that did it; null for an operator
     * @param keyId the beginning of the key's hash
     */
    public static AccountEvent ofKey(
            AccountEventKind kind, Instant at, @Nullable Account by, String keyId, ApiKey key) {
        return event(kind, at, by)
                .setSubjectId(keyId)
                .setAgencyCode(key.getAgencyCode())
                .setOutletId(key.getOutletId())
                .build();
    }

    /**
     * The event of a use of the own access, such as a sign-in.
     *
     * @param at the moment [real time]
     * @param subjectId the id of the person, or of the API key with which somebody signed in
     */
    public static AccountEvent ofOneself(AccountEventKind kind, Instant at, Account account, String subjectId) {
        return event(kind, at, account)
                .setSubjectId(subjectId)
                .setAgencyCode(account.agencyCode())
                .setOutletId(account.outletId())
                .build();
    }

    /**
     * The event of the erasure of a file on request.
     *
     * @param at the moment [real time]
     */
    public static AccountEvent ofFile(Instant at, Account by, FileStored file) {
        return event(AccountEventKind.FILE_ERASED, at, by)
                .setSubjectId(file.getFileId())
                .setAgencyCode(file.getAgencyCode())
                .build();
    }

    /** Adds an event to the records of a decision. */
    public static void put(RevisionLog.Records records, AccountEvent event) {
        records.put(Topics.ACCOUNT_EVENTS, event.getSubjectId(), event);
    }

    /** Writes an event alone, and returns when the broker has acknowledged it. */
    public static void write(AcknowledgedWriter writer, AccountEvent event) {
        writer.writeNow(Topics.ACCOUNT_EVENTS, event.getSubjectId(), event);
    }

    private static AccountEvent.Builder event(AccountEventKind kind, Instant at, @Nullable Account by) {
        return AccountEvent.newBuilder()
                .setKind(kind)
                .setAt(at.truncatedTo(ChronoUnit.MILLIS))
                .setActorId(by == null ? null : by.id())
                .setActorPost(by == null ? null : by.post());
    }
}
