package kz.mediagrid.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.state.ReplayedGrid;
import kz.mediagrid.grid.testing.Commands;
import kz.mediagrid.grid.testing.Details;
import kz.mediagrid.platform.follow.LogRecord;
import kz.mediagrid.platform.follow.LogRecord.Held;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.replay.testing.Encoding;
import kz.mediagrid.replay.testing.Replayed;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week of 20,000 entries in 50 versions is replayed in a time that somebody waits for, whatever fits into memory. */
@Tag("long")
@Tag("benchmark")
class ReplayBenchmarkTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final String WEEK = "2026-W49";
    private static final byte[] KEY = Topics.JURISDICTION.getBytes(StandardCharsets.UTF_8);
    private static final int ENTRIES = 20_000;
    private static final int VERSIONS = 50;
    private static final int REVISED = 200;

    /** An order after all entries, and after each round of revisions. */
    private static final int COMMANDS = ENTRIES + 1 + (VERSIONS - 1) * (REVISED + 1);

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Encoding encoding = new Encoding();

    @Test
    void aWeekOf20000EntriesIn50VersionsIsReplayed(@TempDir Path published, @TempDir Path state) {
        var parts = publish(published);
        var findings = new ArrayList<Finding>();

        var began = System.nanoTime();
        Replay.Result result;
        try (var stores = new DiskStores(state)) {
            var logs = new Replay.Logs(log(), parts.iterator(), encoding::read, record -> false, value -> true);
            result = new Replay(logs, grid(stores), week -> true, findings::add).run();
            assertThat(state).as("the state lies on the disk").isDirectoryContaining(Files::isRegularFile);
        }
        var taken = Duration.ofNanos(System.nanoTime() - began);

        System.out.printf(
                "Replayed %d versions of a week of %d entries (%d parts) from %d commands in %d ms%n",
                result.total(), ENTRIES, parts.size(), result.commands(), taken.toMillis());
        assertThat(findings).isEmpty();
        assertThat(result.total()).isEqualTo(VERSIONS);
        assertThat(result.commands()).isEqualTo(COMMANDS);
        assertThat(taken).isLessThan(LIMIT);
    }

    /** What the rules make of the log, as an aggregator publishes it. */
    private List<LogRecord> publish(Path directory) {
        var topic = new ArrayList<LogRecord>();
        try (var stores = new DiskStores(directory)) {
            var grid = grid(stores);
            for (var log = log(); log.hasNext(); ) {
                var record = (Held) log.next();
                grid.taking(record.offset(), record.key(), record.value());
                var command = encoding.decode(record.value(), SpecificRecord.class);
                grid.decide(Command.of(command, record.offset()).orElseThrow(), WEDNESDAY)
                        .forEach(part -> topic.add(Replayed.grid(topic.size(), part)));
            }
        }
        assertThat(topic)
                .map(record -> encoding.decode(((Held) record).value(), MediaGridVersion.class)
                        .getVersion())
                .containsSequence(IntStream.rangeClosed(2, VERSIONS).boxed().toList());
        return topic;
    }

    private static ReplayedGrid grid(Stores stores) {
        return new ReplayedGrid(stores, Replayed.calendars(), WeekPolicy.standard());
    }

    /** The log, made record by record. */
    private Iterator<LogRecord> log() {
        return LongStream.range(0, COMMANDS)
                .<LogRecord>mapToObj(offset ->
                        new Held(offset, KEY, encoding.serialize(Topics.GRID_COMMANDS.name(), command((int) offset))))
                .iterator();
    }

    private static SpecificRecord command(int offset) {
        // Deterministic, as each record is made more than once.
        var agency = "fin";
        var afterEntries = offset - ENTRIES;
        var isOrder = afterEntries >= 0 && afterEntries % (REVISED + 1) == 0;
        var stamp = Commands.stamp(isOrder ? "maidd" : agency, WEDNESDAY, "key-" + offset, "key-" + offset + "-body");
        if (isOrder) {
            return Commands.order(stamp, WEEK);
        }
        if (afterEntries < 0) {
            return Commands.submit(stamp, id(offset), event(offset, "Event"));
        }
        var number = afterEntries * 97 % ENTRIES;
        return Commands.revise(stamp, id(number), null, event(number, "Event, as of " + offset));
    }

    private static String id(int number) {
        return "fin-%05d".formatted(number);
    }

    private static EventDetails event(int number, String title) {
        return EventDetails.newBuilder(Details.on(title, "2026-12-0" + (1 + number % 6)))
                .setPurpose(Commands.text("п".repeat(300)))
                .build();
    }
}
