package kz.mediagrid.aggregator.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.mediagrid.aggregator.replay.Finding.Kind;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.state.ReplayedGrid;
import kz.mediagrid.platform.follow.LogRecord;
import kz.mediagrid.platform.follow.LogRecord.Damaged;
import kz.mediagrid.platform.follow.LogRecord.Held;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.Reading.Unreadable;
import kz.mediagrid.platform.serde.UnknownSymbols;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** The commands from the first on, each decided by the aggregator's own rules when its turn comes. */
final class CommandLog {

    private static final String TOPIC = Topics.GRID_COMMANDS.name();

    private final Iterator<LogRecord> records;
    private final Deserializer<Reading> reading;
    private final Predicate<Held> putAside;
    private final ReplayedGrid grid;
    private final Consumer<Finding> findings;

    private final List<Finding> unread = new ArrayList<>();
    private @Nullable LogRecord ahead;
    private long last = -1;
    private long count;
    private boolean ended;

    /** @param putAside whether the aggregator put the record aside as it came, being none that it could read */
    CommandLog(
            Iterator<LogRecord> records,
            Deserializer<Reading> reading,
            Predicate<Held> putAside,
            ReplayedGrid grid,
            Consumer<Finding> findings) {
        this.records = records;
        this.reading = reading;
        this.putAside = putAside;
        this.grid = grid;
        this.findings = findings;
    }

    /** The offset of the last record looked at; -1 before the first. */
    long last() {
        return last;
    }

    /** How many records were looked at. */
    long count() {
        return count;
    }

    /** Whether a record was met with which the replay cannot go on. */
    boolean isStopped() {
        return ended;
    }

    /** Whether a record lies at {@code offset} or before that was not looked at yet. */
    boolean hasUpTo(long offset) {
        if (ended) {
            return false;
        }
        if (ahead == null && records.hasNext()) {
            ahead = records.next();
        }
        return ahead != null && ahead.offset() <= offset;
    }

    /** Where the next record lies; only where there is one. */
    long next() {
        return Objects.requireNonNull(ahead).offset();
    }

    /**
     * Decides the next record; only where there is one.
     *
     * @param orderedAt when a version goes out that the command orders: what is known of it, by when the command came
     * @return all parts of the version that it orders, if it does
     */
    List<MediaGridVersion> decideNext(Function<Instant, Instant> orderedAt) {
        var record = Objects.requireNonNull(ahead);
        ahead = null;
        if (count == 0 && record.offset() > 0) {
            findings.accept(Finding.ofLog(
                    Kind.LOG_BEGINS_LATE,
                    record.offset(),
                    "%s begins at offset %d: what lay before is missing, and all that follows may differ for it"
                            .formatted(TOPIC, record.offset())));
        }
        last = record.offset();
        count++;
        if (record instanceof Damaged damaged) {
            grid.taking(last, null, null);
            unreadable(last, damaged.cause());
            return List.of();
        }
        return decide((Held) record, orderedAt);
    }

    private List<MediaGridVersion> decide(Held record, Function<Instant, Instant> orderedAt) {
        grid.taking(record.offset(), record.key(), record.value());
        try {
            var read = reading.deserialize(TOPIC, record.value());
            if (read instanceof Readable readable) {
                UnknownSymbols.requireNone(readable.record(), TOPIC + " offset " + record.offset());
                var command = Command.of(readable.record(), record.offset());
                if (command.isPresent()) {
                    return decide(command.get(), orderedAt);
                }
            }
            if (!putAside.test(record)) {
                unreadable(record.offset(), cause(read));
            }
        } catch (NewerRecordException newer) {
            ended = true;
            findings.accept(Finding.ofLog(
                    Kind.COMMAND_NEWER,
                    record.offset(),
                    "%s offset %d: %s; the replay ends there".formatted(TOPIC, record.offset(), newer.getMessage())));
        }
        return List.of();
    }

    private static String cause(Reading read) {
        return read instanceof Unreadable unreadable ? unreadable.cause() : "the record is no command";
    }

    private void unreadable(long offset, String cause) {
        unread.add(Finding.ofLog(
                Kind.COMMAND_UNREADABLE, offset, "%s offset %d cannot be read: %s".formatted(TOPIC, offset, cause)));
    }

    /**
     * Tells which records could not be read since this was asked last.
     *
     * @param cameSo whether it is known by now that the records are those that came: what could not be read then is not
     *     worth telling
     */
    void tellUnread(boolean cameSo) {
        if (!cameSo) {
            unread.forEach(findings);
        }
        unread.clear();
    }

    private List<MediaGridVersion> decide(Command command, Function<Instant, Instant> orderedAt) {
        try {
            return grid.decide(command, orderedAt.apply(command.submission().getReceivedAt()));
        } catch (RuntimeException failure) {
            // What the rules do not foresee can only be a command that never came like this: that is to be told.
            findings.accept(Finding.ofLog(
                    Kind.COMMAND_FAILS,
                    command.offset(),
                    "%s offset %d: the rules fail on this %s: %s"
                            .formatted(TOPIC, command.offset(), command.name(), failure)));
            return List.of();
        }
    }
}
