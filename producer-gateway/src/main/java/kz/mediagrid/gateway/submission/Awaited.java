package kz.mediagrid.gateway.submission;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import kz.mediagrid.schemas.SubmissionOutcome;

/**
 * The outcomes that somebody waits to see the effect of. An outcome and what it brought about come on two topics, so that
 * either may be here first.
 */
public final class Awaited implements Shown {

    private final Map<SubmissionOutcome, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private final Predicate<SubmissionOutcome> shown;

    /** @param shown whether the effect can be seen by now; also of an outcome that has none here */
    public Awaited(Predicate<SubmissionOutcome> shown) {
        this.shown = shown;
    }

    /** Tells whoever waits for what can be seen now. */
    public void look() {
        waiting.forEach((outcome, future) -> {
            if (shown.test(outcome)) {
                future.complete(null);
            }
        });
    }

    @Override
    public CompletableFuture<Void> shown(SubmissionOutcome accepted, Duration limit) {
        if (shown.test(accepted)) {
            return CompletableFuture.completedFuture(null);
        }
        var future = waiting.computeIfAbsent(accepted, outcome -> new CompletableFuture<>());
        // It may have come before anybody knew that it is waited for.
        if (shown.test(accepted)) {
            future.complete(null);
        }
        return future.completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failure) -> waiting.remove(accepted));
    }
}
