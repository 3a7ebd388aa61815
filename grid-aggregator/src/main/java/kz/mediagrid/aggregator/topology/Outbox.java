package kz.mediagrid.aggregator.topology;

import java.nio.charset.StandardCharsets;
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

/** Sends what the task has to say to the topic it belongs on, under its key. */
final class Outbox {

    static final String OUTCOMES = "write-outcomes";
    static final String PLANNED_EVENTS = "write-planned-events";
    static final String EVENT_HISTORY = "write-event-history";
    static final String GRIDS = "write-grids";
    static final String GRID_ENTRIES = "write-grid-entries";
    static final String CALENDARS = "write-calendars";
    static final String POLICIES = "write-editorial-policies";
    static final String DEAD_LETTERS = "write-dead-letters";

    private final ProcessorContext<byte[], SpecificRecord> context;

    Outbox(ProcessorContext<byte[], SpecificRecord> context) {
        this.context = context;
    }

    void outcome(SubmissionOutcome outcome) {
        send(OUTCOMES, bytes(outcome.getSubmissionId()), outcome);
    }

    void plannedEvent(PlannedEvent event) {
        send(PLANNED_EVENTS, bytes(event.getEventId()), event);
    }

    void step(EventStep step) {
        send(EVENT_HISTORY, bytes(step.getEventId()), step);
    }

    void grid(MediaGridVersion part) {
        send(GRIDS, bytes(part.getWeek()), part);
    }

    /** @param entry null where the entry left the grid */
    void gridEntry(String weekAndEvent, @Nullable GridEntry entry) {
        send(GRID_ENTRIES, bytes(weekAndEvent), entry);
    }

    void calendar(CalendarInForce calendar) {
        send(CALENDARS, bytes(calendar.getVersion()), calendar);
    }

    void policy(EditorialPolicyInForce policy) {
        send(POLICIES, bytes(policy.getVersion()), policy);
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
