package kz.mediagrid.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.state.ReplayedGrid;
import kz.mediagrid.platform.follow.LogRecord;
import kz.mediagrid.platform.follow.LogRecord.Damaged;
import kz.mediagrid.platform.follow.LogRecord.Held;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.Reading.Unreadable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.replay.Finding.Kind;
import kz.mediagrid.schemas.LogRepaired;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Decides the log's commands again, in order from the first, by the aggregator's own rules. */
final class CommandLog {

    private static final String TOPIC = Topics.GRID_COMMANDS.name();

    private final Iterator<LogRecord> records;
    private final Deserializer<Reading> reading;
    private final Predicate<Held> putAside;
    private final ReplayedGrid grid;
    private final Consumer<Finding> findings;

    private final List<Finding> unread = new ArrayList<>();
    private final Map<String, PassedOver> passedOver = new LinkedHashMap<>();
    private @Nullable LogRecord ahead;
    private long last = -1;
    private long count;
    private boolean ended;

    /** A command that a repair names as passed over, and that was not decided since; the sentence lacks its last words. */
    private record PassedOver(long offset, String sentence) {
        Finding finding(String end) {
            return Finding.ofLog(Kind.REPAIRED, offset, sentence + end);
        }
    }

    /** @param putAside true for a record that the aggregator could not read on arrival and sent to dead letters */
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

    /** The offset of the last record processed; -1 before the first. */
    long last() {
        return last;
    }

    /** The number of records processed. */
    long count() {
        return count;
    }

    /** Whether the replay stopped at a record that it cannot process. */
    boolean isStopped() {
        return ended;
    }

    /** Whether a record at {@code offset} or at an earlier offset is still unprocessed. */
    boolean hasUpTo(long offset) {
        if (ended) {
            return false;
        }
        if (ahead == null && records.hasNext()) {
            ahead = records.next();
        }
        return ahead != null && ahead.offset() <= offset;
    }

    /** The offset of the next record. Must be called only after {@link #hasUpTo} has found one. */
    long next() {
        return Objects.requireNonNull(ahead).offset();
    }

    /**
     * Decides the next record. Must be called only after {@link #hasUpTo} has found one.
     *
     * @param orderedAt returns, for the time at which a command was received, the time at which its version was
     *     published
     * @return all parts of the version that the command publishes; empty if the command publishes no version
     */
    List<MediaGridVersion> decideNext(Function<Instant, Instant> orderedAt) {
        var record = Objects.requireNonNull(ahead);
        ahead = null;
        if (count == 0 && record.offset() > 0) {
            findings.accept(Finding.ofLog(
                    Kind.LOG_BEGINS_LATE,
                    record.offset(),
                    "%s begins at offset %d: the commands before it are missing, so later versions may differ"
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
                RecordReader.requireKnownSymbols(readable.record(), TOPIC + " offset " + record.offset());
                if (readable.record() instanceof LogRepaired) {
                    return List.of();
                }
                var command = Command.of(readable.record(), record.offset());
                if (command.isPresent()) {
                    readPassedOver(command.get());
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

    private void readPassedOver(Command command) {
        var number = command.submission().getSubmissionId();
        var repair = grid.repairs().ofCommand(command.offset());
        if (repair.isPresent()) {
            passedOver.put(
                    number,
                    new PassedOver(
                            command.offset(),
                            "%s offset %d: an earlier build passed over this %s; by the repair at offset %d it is "
                                    .formatted(TOPIC, command.offset(), command.name(), repair.getAsLong())));
        } else if (passedOver.containsKey(number)) {
            findings.accept(passedOver.remove(number).finding("decided later"));
        }
    }

    /** Reports the commands that were passed over for good; called at the end of the log. */
    void tellPassedOver() {
        if (!ended) {
            passedOver.values().forEach(command -> findings.accept(command.finding("not decided")));
        }
    }

    private static String cause(Reading read) {
        return read instanceof Unreadable unreadable ? unreadable.cause() : "the record is not a command";
    }

    private void unreadable(long offset, String cause) {
        unread.add(Finding.ofLog(
                Kind.COMMAND_UNREADABLE, offset, "%s offset %d cannot be read: %s".formatted(TOPIC, offset, cause)));
    }

    /**
     * Reports the unreadable records found since the last call.
     *
     * @param cameSo whether it is known that the records were unreadable on arrival; such records are not reported
     */
    void tellUnread(boolean cameSo) {
        if (!cameSo) {
            unread.forEach(findings);
        }
        unread.clear();
    }

    /**
     * Reports a version that a command orders, but that was never published.
     *
     * @param made all parts of the version; empty if the command orders none
     */
    void tellWithoutVersion(List<MediaGridVersion> made) {
        if (!made.isEmpty()) {
            var name = VersionName.of(made.get(0));
            var offset = made.get(0).getCommandOffset();
            findings.accept(Finding.of(
                    Kind.ORDER_WITHOUT_VERSION,
                    name,
                    offset,
                    "is ordered by the command at offset %d, but was never published".formatted(offset)));
        }
    }

    /** Reports a log that ends before the last command of a version. */
    void tellEnd(VersionName name, long through) {
        if (last < through && !ended) {
            findings.accept(Finding.of(
                    Kind.LOG_ENDS_EARLY,
                    name,
                    through,
                    "includes the commands up to offset %d, but %s ends at %d".formatted(through, TOPIC, last)));
        }
    }

    private List<MediaGridVersion> decide(Command command, Function<Instant, Instant> orderedAt) {
        try {
            return grid.decide(command, orderedAt.apply(command.submission().getReceivedAt()));
        } catch (RuntimeException failure) {
            // The rules fail only on a command that did not arrive like this, so the failure is reported.
            findings.accept(Finding.ofLog(
                    Kind.COMMAND_FAILS,
                    command.offset(),
                    "%s offset %d: the rules fail on this %s: %s"
                            .formatted(TOPIC, command.offset(), command.name(), failure)));
            return List.of();
        }
    }
}
