package kz.mediagrid.edge.call;

import java.time.Instant;
import kz.mediagrid.edge.account.Account;
import kz.mediagrid.schemas.Submission;

/**
 * One call that writes, read and recognised, not yet judged.
 *
 * @param receivedAt when it was received [business time]: late or in time is decided by this alone
 * @param path the path that was called
 */
public record Write<T>(
        Account account,
        IdempotencyKey key,
        SubmissionIds ids,
        Instant receivedAt,
        String path,
        T body,
        Precondition ifMatch,
        WaitPreference patience) {

    /** The body for which the caller acts. */
    public String agency() {
        return account.body();
    }

    /** The stamp that its command carries. */
    public Submission stamp() {
        return Submission.newBuilder()
                .setSubmissionId(ids.submissionId())
                .setRequestId(ids.requestId())
                .setReceivedAt(receivedAt)
                .setActor(account.id())
                .setAgencyCode(account.body())
                .build();
    }
}
