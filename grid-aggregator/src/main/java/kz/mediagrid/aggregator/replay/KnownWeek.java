package kz.mediagrid.aggregator.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.aggregator.replay.LogRecord.Held;
import kz.mediagrid.aggregator.topology.ReplayedGrid;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.grid.Command;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.streams.CalendarLog;
import kz.mediagrid.platform.streams.RecordReading;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.PublicationCause;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What was known of a week at an instant: its events as all commands received by then had left them, whether they were
 * published or not, made again by the aggregator's own rules over an empty state.
 *
 * <p>A command counts by when it was received. One that was received later is passed over, wherever it lies on the log.
 */
public final class KnownWeek {

    private final Iterator<LogRecord> commands;
    private final RecordReading reading;
    private final ReplayedGrid grid;
    private final Instant at;
    private final Map<String, Integer> published = new HashMap<>();

    private Optional<LogRecord> ahead = Optional.empty();
    private long last = -1;

    /**
     * What was known.
     *
     * @param commandOffset the last command that was received by then; -1 if none was
     * @param version the week's newest version by then; 0 if there was none
     * @param events the events that touched the week, or once did, in the order of its grid
     */
    public record Known(String week, Instant at, long commandOffset, int version, List<PlannedEvent> events) {}

    private KnownWeek(Iterator<LogRecord> commands, RecordReading reading, ReplayedGrid grid, Instant at) {
        this.commands = commands;
        this.reading = reading;
        this.grid = grid;
        this.at = at;
    }

    /**
     * Reads it off the topics; it takes as long as a replay of the log up to there.
     *
     * @param client how to reach the broker
     * @param policy what was settled about the weekly rhythm
     */
    public static Known read(
            Map<String, Object> client, RecordReader reader, WeekPolicy policy, String week, Instant at) {
        var consumers = RawConsumers.factory(client);
        // Resources close in the reverse order: the state before the directory it lies in.
        try (var state = ReplayDirectory.create();
                var commands = consumers.createConsumer();
                var versions = consumers.createConsumer();
                var grid = new ReplayedGrid(CalendarLog.read(client, reader), policy, Optional.of(state.path()))) {
            return of(
                    new KafkaLog(commands, Topics.GRID_COMMANDS),
                    new KafkaLog(versions, Topics.MEDIA_GRIDS),
                    (topic, headers, value) -> reader.read(topic, value),
                    grid,
                    week,
                    at);
        }
    }

    /**
     * Makes it.
     *
     * @param commands what {@code grid-commands} holds, from its beginning
     * @param versions what {@code media-grids} holds, from its beginning, committed parts only
     * @param grid with an empty state
     */
    public static Known of(
            Iterator<LogRecord> commands,
            Iterator<LogRecord> versions,
            RecordReading reading,
            ReplayedGrid grid,
            String week,
            Instant at) {
        var known = new KnownWeek(commands, reading, grid, at);
        while (versions.hasNext()) {
            known.header(versions.next()).ifPresent(known::publish);
        }
        known.decideUpTo(Long.MAX_VALUE);
        return new Known(week, at, known.last, known.published.getOrDefault(week, 0), grid.known(week));
    }

    /** The header of a version that was out by then; what cannot be read is for the replay to tell. */
    private Optional<MediaGridVersion> header(LogRecord record) {
        return record instanceof Held held
                        && reading.read(Topics.MEDIA_GRIDS.name(), new RecordHeaders(), held.value())
                                instanceof Readable readable
                        && readable.record() instanceof MediaGridVersion part
                        && part.getPart() == 1
                        && !part.getPublishedAt().isAfter(at)
                ? Optional.of(part)
                : Optional.empty();
    }

    private void publish(MediaGridVersion header) {
        var through = header.getCommandOffset();
        decideUpTo(through - 1);
        // An order publishes while it is decided; whatever else is published takes in what was decided before.
        var ordered = header.getCause() == PublicationCause.ORDER
                && next(through).isPresent()
                && decide(header.getPublishedAt());
        decideUpTo(through);
        if (!ordered) {
            grid.publish(header.getWeek(), header.getCause(), header.getPublishedAt(), through);
        }
        published.put(header.getWeek(), header.getVersion());
    }

    private void decideUpTo(long offset) {
        while (next(offset).isPresent()) {
            decide(at);
        }
    }

    private Optional<LogRecord> next(long upTo) {
        if (ahead.isEmpty() && commands.hasNext()) {
            ahead = Optional.of(commands.next());
        }
        return ahead.filter(record -> record.offset() <= upTo);
    }

    /** Whether the next record orders a version, and now has it. */
    private boolean decide(Instant now) {
        var record = ahead.orElseThrow();
        ahead = Optional.empty();
        var command = command(record)
                .filter(read -> !read.submission().getReceivedAt().isAfter(at));
        if (command.isEmpty()) {
            return false;
        }
        last = record.offset();
        return !grid.decide(command.get(), now).isEmpty();
    }

    private Optional<Command> command(LogRecord record) {
        return record instanceof Held held
                        && reading.read(Topics.GRID_COMMANDS.name(), new RecordHeaders(), held.value())
                                instanceof Readable readable
                ? Command.of(readable.record(), record.offset())
                : Optional.empty();
    }
}
