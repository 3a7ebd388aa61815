package kz.mediagrid.aggregator.topology;

import java.time.Duration;
import java.util.Objects;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.GridCalendar;
import kz.mediagrid.grid.Rebuild;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.Reading.Unreadable;
import kz.mediagrid.platform.streams.Inputs;
import kz.mediagrid.platform.streams.LogHorizon;
import kz.mediagrid.platform.streams.StoredCalendars;
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

/** Takes the commands of one jurisdiction in their order, and between them looks at the clock. */
final class CommandProcessor implements Processor<byte[], byte[], byte[], SpecificRecord> {

    private static final Logger log = LoggerFactory.getLogger(CommandProcessor.class);
    private static final Duration TICK = Duration.ofMillis(100);

    private final GridTopology.Ports ports;

    // Streams calls init first.
    @SuppressWarnings("NullAway.Init")
    private Inputs inputs;

    @SuppressWarnings("NullAway.Init")
    private GridDesk desk;

    @SuppressWarnings("NullAway.Init")
    private Rebuild rebuild;

    @SuppressWarnings("NullAway.Init")
    private CommandHandler handler;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<byte[], SpecificRecord> context;

    CommandProcessor(GridTopology.Ports ports) {
        this.ports = ports;
    }

    @Override
    public void init(ProcessorContext<byte[], SpecificRecord> context) {
        this.context = context;
        inputs = ports.inputs().get();
        var calendars = new StoredCalendars(context.getStateStore(GridStores.CALENDARS), ports.calendars());
        var calendar = new GridCalendar(calendars::inForce, ports.policy());
        var policies = new StoredPolicies(context.getStateStore(GridStores.POLICIES));
        desk = GridDesk.of(context, calendars, policies, new VersionHeaders(calendar, policies.log()));
        // Asked at once: until the next command, which may take days, nothing else would show it.
        if (desk.progress().isNone()) {
            requireWholeLog(Objects.requireNonNull(inputs.committed().get(Topics.GRID_COMMANDS.name())));
        }
        rebuild = findRebuild();
        handler = new CommandHandler(desk, calendar, ports.gather(), ports.clock(), rebuild);
        var work = new DueWork(
                desk, new LogHorizon(inputs, ports.delay()), calendar, ports.clock(), () -> !rebuild.isOver());
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, work::tick);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var place = context.recordMetadata().orElseThrow();
        requireWholeLog(place.offset());
        desk.progress().taking(place.offset(), record.key(), record.value());
        var reading = ports.reading().read(place.topic(), record.headers(), record.value());
        if (reading instanceof Readable readable) {
            UnknownSymbols.requireNone(readable.record(), place.topic() + " offset " + place.offset());
            Command.of(readable.record(), place.offset())
                    .ifPresentOrElse(
                            handler::handle,
                            () -> putAside(
                                    record,
                                    place,
                                    "a " + readable.record().getSchema().getName() + " is no command"));
        } else if (reading instanceof Unreadable unreadable) {
            putAside(record, place, unreadable.cause());
        }
        desk.progress().passed(place.offset());
        publishAgainUpTo(place.offset());
    }

    /** A record that is broken stops nobody: it is kept whole, with its cause, and the log goes on. */
    private void putAside(Record<byte[], byte[]> record, RecordMetadata place, String cause) {
        log.warn("{} offset {} goes to dead letters: {}", place.topic(), place.offset(), cause);
        desk.outbox()
                .deadLetter(
                        record.key(),
                        DeadLetterBox.letter(
                                place.topic(), place.partition(), place.offset(), cause, record.key(), record.value()));
    }

    /** State that is gone can only be made again from the whole log; what the group remembers would skip its beginning. */
    private void requireWholeLog(long offset) {
        if (desk.progress().isNone() && offset > 0) {
            throw new IllegalStateException("The state is empty, but the log is read from offset " + offset
                    + ": reset the offsets of the group to the beginning, then start again.");
        }
    }

    private Rebuild findRebuild() {
        var progress = desk.progress();
        if (!progress.isNone() && !progress.isRebuilding()) {
            return Rebuild.none();
        }
        var found = Rebuild.from(ports.publishedVersions().headers(), desk::has);
        progress.rebuilding(!found.isOver());
        if (!found.isOver()) {
            log.info("The state is made again from the log; versions published before stay as they are.");
        }
        return found;
    }

    private void publishAgainUpTo(long offset) {
        if (rebuild.isOver()) {
            return;
        }
        for (var next = rebuild.nextUpTo(offset); next.isPresent(); next = rebuild.nextUpTo(offset)) {
            desk.press().publishAgain(next.get());
        }
        if (rebuild.isOver()) {
            desk.progress().rebuilding(false);
            log.info("The state is made again up to offset {}.", offset);
        }
    }

    @Override
    public void close() {
        inputs.close();
    }
}
