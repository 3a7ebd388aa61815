package kz.mediagrid.obligations.topology;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.obligations.Happening;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.Reading.Unreadable;
import kz.mediagrid.platform.streams.Inputs;
import kz.mediagrid.platform.streams.LogHorizon;
import kz.mediagrid.platform.streams.UnknownSymbols;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what happens in one jurisdiction, and between that looks at the clock. */
final class ObligationProcessor implements Processor<byte[], byte[], byte[], SpecificRecord> {

    private static final Logger log = LoggerFactory.getLogger(ObligationProcessor.class);
    private static final Duration TICK = Duration.ofMillis(100);

    private final ObligationTopology.Ports ports;

    // Streams calls init first.
    @SuppressWarnings("NullAway.Init")
    private Inputs inputs;

    @SuppressWarnings("NullAway.Init")
    private Task task;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<byte[], SpecificRecord> context;

    ObligationProcessor(ObligationTopology.Ports ports) {
        this.ports = ports;
    }

    @Override
    public void init(ProcessorContext<byte[], SpecificRecord> context) {
        this.context = context;
        inputs = ports.inputs().get();
        task = Task.of(context, ports);
        requireWholeInputs();
        var work = new DueWork(task, new LogHorizon(inputs, ports.delay()), ports.clock());
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, work::tick);
    }

    /** State that is gone can only be made again from all inputs; what the group remembers would skip their beginning. */
    private void requireWholeInputs() {
        var committed = inputs.committed();
        boolean nothingKept =
                committed.keySet().stream().allMatch(topic -> task.progress().next(topic) == 0);
        if (nothingKept && committed.values().stream().anyMatch(offset -> offset > 0)) {
            throw new IllegalStateException("The state is empty, but the inputs would be read from " + committed
                    + ": reset the offsets of the group to the beginning, then start again.");
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var place = context.recordMetadata().orElseThrow();
        if (isGoneOutlet(record, place)) {
            task.desk().gone(new String(record.key(), StandardCharsets.UTF_8), now());
        } else {
            read(record, place);
        }
        task.progress().passed(place.topic(), place.offset());
    }

    /** {@code outlets} is compacted: an entry without a value says that the outlet is no more. */
    private static boolean isGoneOutlet(Record<byte[], byte[]> record, RecordMetadata place) {
        return record.value() == null && record.key() != null && place.topic().equals(Topics.OUTLETS.name());
    }

    private void read(Record<byte[], byte[]> record, RecordMetadata place) {
        var reading = ports.reading().read(place.topic(), record.headers(), record.value());
        if (reading instanceof Readable readable) {
            UnknownSymbols.requireNone(readable.record(), place.topic() + " offset " + place.offset());
            Happening.of(readable.record(), place.offset())
                    .ifPresentOrElse(
                            happening -> take(happening, record, place),
                            () -> putAside(
                                    record,
                                    place,
                                    "a " + readable.record().getSchema().getName() + " says nothing of obligations"));
        } else if (reading instanceof Unreadable unreadable) {
            putAside(record, place, unreadable.cause());
        }
    }

    private void take(Happening happening, Record<byte[], byte[]> record, RecordMetadata place) {
        try {
            if (happening.mayBegin() && !task.progress().hasBegun()) {
                task.desk().begin(happening.at());
                task.progress().begun();
            }
            task.desk().take(happening, now());
        } catch (CalendarRangeException uncountable) {
            putAside(record, place, Objects.requireNonNull(uncountable.getMessage()));
        }
    }

    private Instant now() {
        return ports.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A record that is broken stops nobody: it is kept whole, with its cause, and the rest goes on. */
    private void putAside(Record<byte[], byte[]> record, RecordMetadata place, String cause) {
        log.warn("{} offset {} goes to dead letters: {}", place.topic(), place.offset(), cause);
        task.outbox()
                .deadLetter(
                        record.key(),
                        DeadLetterBox.letter(
                                place.topic(), place.partition(), place.offset(), cause, record.key(), record.value()));
    }

    @Override
    public void close() {
        inputs.close();
    }
}
