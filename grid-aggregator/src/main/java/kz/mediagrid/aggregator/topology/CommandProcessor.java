package kz.mediagrid.aggregator.topology;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.state.Grid;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.Reading.Unreadable;
import kz.mediagrid.platform.streams.Inputs;
import kz.mediagrid.platform.streams.LogHorizon;
import kz.mediagrid.platform.streams.TaskStores;
import kz.mediagrid.platform.streams.UnknownSymbols;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the commands of one jurisdiction in their order, and between them looks at the clock. */
final class CommandProcessor implements Processor<byte[], byte[], byte[], SpecificRecord> {

    private static final Logger log = LoggerFactory.getLogger(CommandProcessor.class);
    private static final Duration TICK = Duration.ofMillis(100);

    private final GridTopology.Ports ports;

    // Streams calls init first.
    @SuppressWarnings("NullAway.Init")
    private Inputs inputs;

    @SuppressWarnings("NullAway.Init")
    private StreamsOutbox outbox;

    @SuppressWarnings("NullAway.Init")
    private Grid grid;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<byte[], SpecificRecord> context;

    CommandProcessor(GridTopology.Ports ports) {
        this.ports = ports;
    }

    @Override
    public void init(ProcessorContext<byte[], SpecificRecord> context) {
        this.context = context;
        inputs = ports.inputs().get();
        outbox = new StreamsOutbox(context);
        grid = new Grid(
                new TaskStores(context),
                ports.calendars(),
                ports.policy(),
                ports.gather(),
                ports.clock(),
                outbox,
                this::published);
        if (grid.isRebuilding()) {
            log.info("The state is made again from the log; versions published before stay as they are.");
        }
        var horizon = new LogHorizon(inputs, ports.delay());
        context.schedule(
                TICK,
                PunctuationType.WALL_CLOCK_TIME,
                realMillis -> grid.tick((due, now, next) -> horizon.isReached(due, now, topic -> next, realMillis)));
    }

    private List<MediaGridVersion> published(boolean isNew) {
        // Asked at once: until the next command, which may take days, nothing else would show it.
        if (isNew) {
            requireWholeLog(Objects.requireNonNull(inputs.committed().get(Topics.GRID_COMMANDS.name())));
        }
        return ports.publishedVersions().headers();
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var place = context.recordMetadata().orElseThrow();
        if (grid.isNew()) {
            requireWholeLog(place.offset());
        }
        grid.taking(place.offset(), record.key(), record.value());
        var reading = ports.reading().read(place.topic(), record.headers(), record.value());
        if (reading instanceof Readable readable) {
            UnknownSymbols.requireNone(readable.record(), place.topic() + " offset " + place.offset());
            Command.of(readable.record(), place.offset())
                    .ifPresentOrElse(
                            grid::decide,
                            () -> putAside(
                                    record,
                                    place,
                                    "a " + readable.record().getSchema().getName() + " is no command"));
        } else if (reading instanceof Unreadable unreadable) {
            putAside(record, place, unreadable.cause());
        }
        var wasRebuilding = grid.isRebuilding();
        grid.passed(place.offset());
        if (wasRebuilding && !grid.isRebuilding()) {
            log.info("The state is made again up to offset {}.", place.offset());
        }
    }

    /** A record that is broken stops nobody: it is kept whole, with its cause, and the log goes on. */
    private void putAside(Record<byte[], byte[]> record, RecordMetadata place, String cause) {
        log.warn("{} offset {} goes to dead letters: {}", place.topic(), place.offset(), cause);
        outbox.deadLetter(
                record.key(),
                DeadLetterBox.letter(
                        place.topic(), place.partition(), place.offset(), cause, record.key(), record.value()));
    }

    /** State that is gone can only be made again from the whole log; what the group remembers would skip its beginning. */
    private static void requireWholeLog(long offset) {
        if (offset > 0) {
            throw new IllegalStateException("The state is empty, but the log is read from offset " + offset
                    + ": reset the offsets of the group to the beginning, then start again.");
        }
    }

    @Override
    public void close() {
        inputs.close();
    }
}
