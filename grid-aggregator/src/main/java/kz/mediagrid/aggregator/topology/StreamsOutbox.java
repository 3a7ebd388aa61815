package kz.mediagrid.aggregator.topology;

import java.nio.charset.StandardCharsets;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.state.Outbox;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what the task has to say to the topic it belongs on, under its key. */
final class StreamsOutbox implements Outbox {

    private static final Logger log = LoggerFactory.getLogger(StreamsOutbox.class);

    static final String OUTCOMES = "write-outcomes";
    static final String PLANNED_EVENTS = "write-planned-events";
    static final String EVENT_HISTORY = "write-event-history";
    static final String GRIDS = "write-grids";
    static final String GRID_ENTRIES = "write-grid-entries";
    static final String CALENDARS = "write-calendars";
    static final String POLICIES = "write-editorial-policies";
    static final String DEAD_LETTERS = "write-dead-letters";

    private final ProcessorContext<byte[], SpecificRecord> context;

    StreamsOutbox(ProcessorContext<byte[], SpecificRecord> context) {
        this.context = context;
    }

    @Override
    public void outcome(SubmissionOutcome outcome) {
        send(OUTCOMES, bytes(outcome.getSubmissionId()), outcome);
    }

    @Override
    public void plannedEvent(PlannedEvent event) {
        send(PLANNED_EVENTS, bytes(event.getEventId()), event);
    }

    @Override
    public void step(EventStep step) {
        send(EVENT_HISTORY, bytes(step.getEventId()), step);
    }

    @Override
    public void grid(MediaGridVersion part) {
        send(GRIDS, bytes(part.getWeek()), part);
    }

    @Override
    public void gridEntry(String weekAndEvent, @Nullable GridEntry entry) {
        send(GRID_ENTRIES, bytes(weekAndEvent), entry);
    }

    @Override
    public void calendar(CalendarInForce calendar) {
        send(CALENDARS, bytes(calendar.getVersion()), calendar);
    }

    @Override
    public void policy(EditorialPolicyInForce policy) {
        send(POLICIES, bytes(policy.getVersion()), policy);
    }

    @Override
    public void calendarEnds(String calendarVersion, GridWeek week) {
        log.error("The calendar {} ends before {}: no further grid will be published.", calendarVersion, week);
    }

    void deadLetter(byte @Nullable [] key, DeadLetter letter) {
        send(DEAD_LETTERS, key, letter);
    }

    // Kafka's timestamps are real time: a broker refuses those of a business clock that was moved ahead.
    private void send(String sink, byte @Nullable [] key, @Nullable SpecificRecord value) {
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
