package kz.mediagrid.edge.call;

import java.time.Instant;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.schemas.Submission;

/**
 * A call that changes something. It is parsed and authenticated, but its content is not checked yet.
 *
 * @param receivedAt the time of receipt [business time]; only this time decides whether the write is late
 */
public record Write<T>(
        Account account,
        IdempotencyKey key,
        SubmissionIds ids,
        Instant receivedAt,
        T body,
        Precondition ifMatch,
        WaitPreference preference) {

    /** The code of the state body for which the caller acts. */
    public String agency() {
        return account.agency();
    }

    /** The stamp for the command that is made from this write. */
    public Submission stamp() {
        return Submission.newBuilder()
                .setSubmissionId(ids.submissionId())
                .setRequestId(ids.requestId())
                .setReceivedAt(receivedAt)
                .setActor(account.id())
                .setAgencyCode(account.agency())
                .setActorPost(account.post())
                .build();
    }
}
