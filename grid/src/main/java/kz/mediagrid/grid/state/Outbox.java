package kz.mediagrid.grid.state;

import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import org.jspecify.annotations.Nullable;

/** Takes what there is to say of a command, or of a due time. */
public interface Outbox {

    void outcome(SubmissionOutcome outcome);

    void plannedEvent(PlannedEvent event);

    void step(EventStep step);

    void grid(MediaGridVersion part);

    /** @param entry null where the entry left the grid */
    void gridEntry(String weekAndEvent, @Nullable GridEntry entry);

    void calendar(CalendarInForce calendar);

    void policy(EditorialPolicyInForce policy);

    /** The calendar of that version ends before {@code week}: it gets no grid, and none after it does. */
    void calendarEnds(String calendarVersion, GridWeek week);
}
