package kz.mediagrid.gateway.calendar;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.gateway.submission.Awaited;
import kz.mediagrid.gateway.submission.Shown;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.SubmissionOutcome;

/** Knows when a calendar that was activated can be seen here: outcomes and calendars come on two topics. */
public final class ShownCalendars implements Shown {

    private static final String ACTIVATION = CalendarActivated.getClassSchema().getName();

    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private final Awaited awaited = new Awaited(this::shows);

    /** This calendar is shown from now on. */
    public void shows(CalendarInForce calendar) {
        var submissionId = calendar.getSubmissionId();
        if (submissionId != null) {
            shown.add(submissionId);
            awaited.look();
        }
    }

    @Override
    public CompletableFuture<Void> shown(SubmissionOutcome accepted, Duration limit) {
        return awaited.shown(accepted, limit);
    }

    private boolean shows(SubmissionOutcome accepted) {
        return !accepted.getCommand().equals(ACTIVATION) || shown.contains(accepted.getSubmissionId());
    }
}
