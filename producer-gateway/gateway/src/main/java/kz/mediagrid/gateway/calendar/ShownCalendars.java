package kz.mediagrid.gateway.calendar;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.gateway.submission.ReadYourWrites;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.SubmissionOutcome;

/**
 * Remembers which activated calendars this gateway already shows. This is necessary because a calendar and the outcome
 * of its activation arrive on different topics.
 */
final class ShownCalendars extends ReadYourWrites {

    private static final String ACTIVATION = CalendarActivated.getClassSchema().getName();

    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    /** Remembers that this gateway shows the calendar from now on. */
    void shows(CalendarInForce calendar) {
        var submissionId = calendar.getSubmissionId();
        if (submissionId != null) {
            shown.add(submissionId);
            changed(null);
        }
    }

    @Override
    protected boolean shows(SubmissionOutcome accepted) {
        return !accepted.getCommand().equals(ACTIVATION) || shown.contains(accepted.getSubmissionId());
    }
}
