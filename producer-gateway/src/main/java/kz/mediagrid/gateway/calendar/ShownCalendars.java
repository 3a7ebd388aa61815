package kz.mediagrid.gateway.calendar;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.gateway.submission.ReadYourWrites;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.SubmissionOutcome;

/** Records which activated calendars this gateway shows: a calendar and its outcome arrive on different topics. */
final class ShownCalendars extends ReadYourWrites {

    private static final String ACTIVATION = CalendarActivated.getClassSchema().getName();

    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    /** Records that the calendar is shown from now on. */
    void shows(CalendarInForce calendar) {
        var submissionId = calendar.getSubmissionId();
        if (submissionId != null) {
            shown.add(submissionId);
            changed();
        }
    }

    @Override
    protected boolean shows(SubmissionOutcome accepted) {
        return !accepted.getCommand().equals(ACTIVATION) || shown.contains(accepted.getSubmissionId());
    }
}
