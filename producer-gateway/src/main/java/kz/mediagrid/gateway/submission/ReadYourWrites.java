package kz.mediagrid.gateway.submission;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.schemas.SubmissionOutcome;

/**
 * A view in which the effect of an accepted submission can be awaited. An outcome and its effect come on two topics, so
 * that either may be read first.
 */
public abstract class ReadYourWrites {

    private final Map<SubmissionOutcome, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();

    /** Whether the effect is visible; true also for an outcome that has none in this view. */
    protected abstract boolean shows(SubmissionOutcome accepted);

    /** Called after each change of the view: completes the waits for effects that are visible now. */
    protected final void changed() {
        waiting.forEach((outcome, future) -> {
            if (shows(outcome)) {
                future.complete(null);
            }
        });
    }

    /** Completes once the effect is visible, or after {@code limit}: the outcome is valid either way. */
    public final CompletableFuture<Void> awaitVisible(SubmissionOutcome accepted, Duration limit) {
        if (shows(accepted)) {
            return CompletableFuture.completedFuture(null);
        }
        var future = waiting.computeIfAbsent(accepted, outcome -> new CompletableFuture<>());
        // It may have become visible before the wait was registered.
        if (shows(accepted)) {
            future.complete(null);
        }
        return future.completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failure) -> waiting.remove(accepted));
    }
}
