package kz.mediagrid.gateway.calendar;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.gateway.submission.Shown;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.SubmissionOutcome;

/** Knows when a calendar that was activated can be seen here: outcomes and calendars come on two topics. */
public final class ShownCalendars implements Shown {

    private static final String ACTIVATION = CalendarActivated.getClassSchema().getName();

    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private final Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();

    /** This calendar is shown from now on. */
    public void shows(CalendarInForce calendar) {
        var submissionId = calendar.getSubmissionId();
        if (submissionId != null) {
            shown.add(submissionId);
            var waiting = awaited.remove(submissionId);
            if (waiting != null) {
                waiting.complete(null);
            }
        }
    }

    @Override
    public CompletableFuture<Void> shown(SubmissionOutcome accepted, Duration limit) {
        var submissionId = accepted.getSubmissionId();
        if (!accepted.getCommand().equals(ACTIVATION)) {
            return CompletableFuture.completedFuture(null);
        }
        var waiting = awaited.computeIfAbsent(submissionId, id -> new CompletableFuture<>());
        if (shown.contains(submissionId)) {
            waiting.complete(null);
        }
        return waiting.completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failure) -> awaited.remove(submissionId));
    }
}
