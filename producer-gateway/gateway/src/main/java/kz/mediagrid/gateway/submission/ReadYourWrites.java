package kz.mediagrid.gateway.submission;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.schemas.SubmissionOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A view that lets a caller wait until the effect of an accepted submission is visible. The outcome and the effect of a
 * submission are on two topics, so either may be read first.
 */
public abstract class ReadYourWrites {

    private final Map<SubmissionOutcome, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();

    /** Whether the submission's effect is visible; also true if the submission has no effect in this view. */
    protected abstract boolean shows(SubmissionOutcome accepted);

    /**
     * Completes each future that waits for an effect which is now visible. The view calls this method after each
     * change.
     *
     * @param eventId the event whose state changed; null if the change is about no event
     */
    protected final void changed(@Nullable String eventId) {
        waiting.forEach((outcome, future) -> {
            if (Objects.equals(outcome.getEventId(), eventId) && shows(outcome)) {
                future.complete(null);
            }
        });
    }

    /**
     * A future that completes when the effect of {@code accepted} is visible, at the latest after {@code limit}. The
     * outcome is valid in both cases.
     */
    public final CompletableFuture<Void> awaitVisible(SubmissionOutcome accepted, Duration limit) {
        if (shows(accepted)) {
            return CompletableFuture.completedFuture(null);
        }
        var future = waiting.computeIfAbsent(accepted, outcome -> new CompletableFuture<>());
        // The effect may have become visible before the wait was registered.
        if (shows(accepted)) {
            future.complete(null);
        }
        return future.completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failure) -> waiting.remove(accepted));
    }
}
