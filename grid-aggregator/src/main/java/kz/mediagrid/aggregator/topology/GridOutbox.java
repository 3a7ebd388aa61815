package kz.mediagrid.aggregator.topology;

import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.state.Outbox;
import kz.mediagrid.platform.streams.StageOutbox;
import kz.mediagrid.platform.streams.StageSink;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what the grid says to the topic it belongs on, under its key.
 *
 * @param stage forwards it to the sink
 */
record GridOutbox(StageOutbox stage) implements Outbox {

    private static final Logger log = LoggerFactory.getLogger(GridOutbox.class);

    private static final StageSink OUTCOMES = new StageSink("write-outcomes", Topics.SUBMISSION_OUTCOMES);
    private static final StageSink PLANNED_EVENTS = new StageSink("write-planned-events", Topics.PLANNED_EVENTS);
    private static final StageSink EVENT_HISTORY = new StageSink("write-event-history", Topics.PLANNED_EVENT_HISTORY);
    private static final StageSink GRIDS = new StageSink("write-grids", Topics.MEDIA_GRIDS);
    private static final StageSink GRID_ENTRIES = new StageSink("write-grid-entries", Topics.MEDIA_GRID_ENTRIES);
    private static final StageSink CALENDARS = new StageSink("write-calendars", Topics.CALENDARS);
    private static final StageSink POLICIES = new StageSink("write-editorial-policies", Topics.EDITORIAL_POLICIES);

    /** All of them. */
    static final List<StageSink> SINKS =
            List.of(OUTCOMES, PLANNED_EVENTS, EVENT_HISTORY, GRIDS, GRID_ENTRIES, CALENDARS, POLICIES);

    @Override
    public void outcome(SubmissionOutcome outcome) {
        stage.send(OUTCOMES, outcome.getSubmissionId(), outcome);
    }

    @Override
    public void plannedEvent(PlannedEvent event) {
        stage.send(PLANNED_EVENTS, event.getEventId(), event);
    }

    @Override
    public void step(EventStep step) {
        stage.send(EVENT_HISTORY, step.getEventId(), step);
    }

    @Override
    public void grid(MediaGridVersion part) {
        stage.send(GRIDS, part.getWeek(), part);
    }

    @Override
    public void gridEntry(String weekAndEvent, @Nullable GridEntry entry) {
        stage.send(GRID_ENTRIES, weekAndEvent, entry);
    }

    @Override
    public void calendar(CalendarInForce calendar) {
        stage.send(CALENDARS, calendar.getVersion(), calendar);
    }

    @Override
    public void policy(EditorialPolicyInForce policy) {
        stage.send(POLICIES, policy.getVersion(), policy);
    }

    @Override
    public void calendarEnds(String calendarVersion, GridWeek week) {
        log.error("The calendar {} ends before {}: no further grid will be published.", calendarVersion, week);
    }
}
