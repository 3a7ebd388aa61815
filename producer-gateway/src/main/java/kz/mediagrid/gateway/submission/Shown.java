package kz.mediagrid.gateway.submission;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.schemas.SubmissionOutcome;

/** Knows when what a submission brought about can be seen in what this gateway shows. */
public interface Shown {

    /** Completes once it can, or after {@code limit}: the outcome stands either way. */
    CompletableFuture<Void> shown(SubmissionOutcome accepted, Duration limit);

    /** Both: once what either waits for can be seen. */
    default Shown and(Shown other) {
        return (accepted, limit) -> CompletableFuture.allOf(shown(accepted, limit), other.shown(accepted, limit));
    }
}
