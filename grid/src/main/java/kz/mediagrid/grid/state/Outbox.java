package kz.mediagrid.grid.state;

import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Sends the records that result from a command or a due task to their topics. */
@FunctionalInterface
public interface Outbox {

    /** @param value null to delete the record of {@code key} */
    void send(Topic topic, String key, @Nullable SpecificRecord value);

    default void outcome(SubmissionOutcome outcome) {
        send(Topics.SUBMISSION_OUTCOMES, outcome.getSubmissionId(), outcome);
    }

    default void plannedEvent(PlannedEvent event) {
        send(Topics.PLANNED_EVENTS, event.getEventId(), event);
    }

    default void step(EventStep step) {
        send(Topics.PLANNED_EVENT_HISTORY, step.getEventId(), step);
    }

    default void grid(MediaGridVersion part) {
        send(Topics.MEDIA_GRIDS, part.getWeek(), part);
    }

    /** @param entry null if the entry left the grid */
    default void gridEntry(String weekAndEvent, @Nullable GridEntry entry) {
        send(Topics.MEDIA_GRID_ENTRIES, weekAndEvent, entry);
    }

    default void week(GridWeekState week) {
        send(Topics.GRID_WEEKS, week.getWeek(), week);
    }

    default void calendar(CalendarInForce calendar) {
        send(Topics.CALENDARS, calendar.getVersion(), calendar);
    }

    default void policy(EditorialPolicyInForce policy) {
        send(Topics.EDITORIAL_POLICIES, policy.getVersion(), policy);
    }
}
