package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.EditorClient.within;
import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.springframework.util.FileSystemUtils;

/** An aggregator that has lost changelogs, its directory or its offsets makes its state again, within a known time. */
@Tag("long")
@Execution(CONCURRENT)
class StateLossTest {

    /** More by hand, with {@code -Dcommands=100000}. */
    private static final int COMMANDS = Integer.getInteger("commands", 20_000);

    private static final long TIMES = Math.max(1, COMMANDS / 20_000);
    private static final int WEEKS = 10;
    private static final String GROUP = "grid-aggregator";
    private static final String COMMANDS_TOPIC = "grid-commands";
    private static final String FEW_WEEK = "2027-W10";
    private static final String FEW_DAY = "2027-03-10";
    private static final Instant BEGINS = Instant.parse("2026-11-30T04:00:00Z");

    /** For the first of many: with all else that is built and tested on the machine. */
    private static final Duration WAIT_TIMEOUT = Duration.ofMinutes(5 * TIMES);

    private static final Duration RESTORED = Duration.ofSeconds(60 * TIMES);
    private static final Duration MADE_AGAIN = Duration.ofSeconds(120 * TIMES);

    private final BareGrid grid = BareGrid.start("state-loss", BEGINS);
    private final Path directory = WholeMediaGrid.newDirectory("aggregator");
    private int commands;

    @AfterEach
    void close() {
        grid.close();
    }

    @Test
    void aLostDirectoryIsRestoredAndALostChangelogIsMadeAgainFromTheLog() throws Exception {
        offsetsThatDoNotMatchTheStateAreMended();
        Duration deciding;
        try (var first = start()) {
            var began = System.nanoTime();
            submitAll();
            within(WAIT_TIMEOUT, () -> decided() == commands);
            deciding = Duration.ofNanos(System.nanoTime() - began);
            System.out.printf("%d commands submitted and decided: %d ms%n", COMMANDS, deciding.toMillis());
            publishOneMore(1);
            first.kill();
        }
        var published = grid.versions();

        FileSystemUtils.deleteRecursively(directory.resolve("state"));
        try (var second = goesOnWithin(longer(RESTORED, deciding), "after kill -9 and with its directory gone", 2)) {
            second.end();
        }

        // Its directory is there, and whole; the changelog alone is gone.
        grid.admin()
                .deleteTopics(Set.of("grid-aggregator-planned-events-changelog"))
                .all()
                .get();
        try (var third = goesOnWithin(longer(MADE_AGAIN, deciding.multipliedBy(2)), "with one changelog gone", 3)) {
            third.kill();
        }

        grid.admin().deleteTopics(changelogs()).all().get();
        FileSystemUtils.deleteRecursively(directory.resolve("state"));
        try (var fourth = goesOnWithin(
                longer(MADE_AGAIN, deciding.multipliedBy(2)),
                "after kill -9, with all changelogs and the directory gone",
                4)) {
            fourth.end();
        }

        assertThat(grid.versions().subList(0, published.size()))
                .as("what was published")
                .isEqualTo(published);
        assertThat(headers("2026-W50")).extracting(MediaGridVersion::getVersion).containsExactly(1, 2, 3, 4);
        assertThat(outcomesById()).hasSize(commands);
    }

    /** Nothing was read yet, and the group still has the killed process with its assignment. */
    @Test
    void aChangelogThatIsLostAfterAnInterruptedFirstStartIsCreatedByTheNextOne() throws Exception {
        try (var first = start()) {
            within(RESTORED, () -> Files.exists(directory.resolve("state/grid-aggregator/0_0")));
            first.kill();
        }
        grid.admin().deleteTopics(Set.of("grid-aggregator-due-changelog")).all().get();

        try (var second = start();
                var members = new GroupMembers(grid.ports(), GROUP)) {
            // With the assignment of the killed process it would create nothing.
            within(RESTORED, () -> members.names().isEmpty());
            publishFew(1);
            second.end();
        }
    }

    /** Before the many are sent: a rebuild from few commands takes less time. */
    private void offsetsThatDoNotMatchTheStateAreMended() throws Exception {
        try (var first = start()) {
            for (var version = 1; version <= 3; version++) {
                publishFew(version);
            }
            first.end();
        }
        setOffset(commands - 5);
        goesOnAfterARebuild("its offset set back by 5", commands - 5, 4);

        // Passed over by the offset, thus undecided.
        grid.put(submit("edu-passed-over", on("Passed over", FEW_DAY), BEGINS));
        setOffset(commands + 1);
        goesOnAfterARebuild("its offset set ahead by 1", commands + 1, 5);

        // A broker with defaults does this to a group that was empty for seven days.
        forgetOffsets();
        goesOnAfterARebuild("its offsets forgotten", 0, 6);
    }

    private void goesOnAfterARebuild(String how, long offset, int version) throws Exception {
        var published = grid.versions();
        var before = commands;
        commands = grid.contents(COMMANDS_TOPIC).size();
        try (var process = start()) {
            publishFew(version);
            Replays.assertAgreed(grid.ports());
            assertThat(process.said())
                    .as(how)
                    .contains("at offset " + offset + " of grid-commands", "before offset " + before);
            process.end();
        }
        assertThat(grid.versions().subList(0, published.size())).as(how).isEqualTo(published);
        System.out.printf(
                "%s: %d commands decided before and %d after, of which %d are new; %d versions before and %d after, of"
                        + " which 1 is new%n",
                how,
                before,
                decided(),
                commands - before,
                published.size(),
                grid.versions().size());
    }

    private void publishFew(int version) {
        grid.put(submit("edu-few-" + version, on("Event " + version, FEW_DAY), BEGINS));
        grid.put(order(FEW_WEEK, BEGINS));
        commands += 2;
        within(WAIT_TIMEOUT, () -> headers(FEW_WEEK).size() == version && decided() == commands);
    }

    private void setOffset(long offset) {
        var partition = new TopicPartition(COMMANDS_TOPIC, 0);
        onceTheGroupIsEmpty(() -> grid.admin()
                .alterConsumerGroupOffsets(GROUP, Map.of(partition, new OffsetAndMetadata(offset)))
                .all());
    }

    private void forgetOffsets() throws Exception {
        onceTheGroupIsEmpty(
                () -> grid.admin().deleteConsumerGroups(Set.of(GROUP)).all());
        assertThat(grid.admin().listGroups().all().get())
                .extracting(GroupListing::groupId)
                .as("nothing but offsets is stored with a group")
                .doesNotContain(GROUP + ".state");
    }

    /** The group misses a member six seconds after its end. */
    private static void onceTheGroupIsEmpty(Supplier<KafkaFuture<Void>> change) {
        within(WAIT_TIMEOUT, () -> {
            try {
                change.get().get();
                return true;
            } catch (ExecutionException notYet) {
                return false;
            }
        });
    }

    private AggregatorProcess start() {
        return AggregatorProcess.start(grid.ports(), "1", directory);
    }

    private void submitAll() throws Exception {
        List<Future<RecordMetadata>> sent = IntStream.range(0, COMMANDS)
                .mapToObj(number -> grid.send(submit("edu-" + number, on("Event " + number, date(number)), BEGINS)))
                .toList();
        for (var each : sent) {
            each.get();
        }
        commands += COMMANDS;
    }

    /** A machine that is slow or busy decided the same commands as slowly before. */
    private static Duration longer(Duration limit, Duration onThisMachine) {
        return limit.compareTo(onThisMachine) > 0 ? limit : onThisMachine;
    }

    private static String date(int number) {
        return Instant.parse("2026-12-09T00:00:00Z")
                .plus(Duration.ofDays(7L * (number % WEEKS)))
                .toString()
                .substring(0, 10);
    }

    /** Starts it and waits for one more event and one more version. */
    private AggregatorProcess goesOnWithin(Duration limit, String how, int version) throws Exception {
        var began = System.nanoTime();
        var process = start();
        try {
            publishOneMore(version);
            var taken = Duration.ofNanos(System.nanoTime() - began);
            System.out.printf("Start to the next version, %d commands, %s: %d ms%n", COMMANDS, how, taken.toMillis());
            assertThat(taken).as(how + process.said()).isLessThan(limit);
            return process;
        } catch (Exception | AssertionError e) {
            // Nobody else knows of it, to end it.
            process.close();
            throw e;
        }
    }

    private void publishOneMore(int version) throws Exception {
        grid.put(submit("min-" + version, on("One more", "2026-12-09"), BEGINS));
        // One of the first: who lost it would refuse this.
        var revised = grid.put(revise("edu-" + version, null, on("Revised", "2026-12-09"), BEGINS));
        grid.put(order("2026-W50", BEGINS));
        commands += 3;
        within(WAIT_TIMEOUT, () -> headers("2026-W50").size() == version);
        assertThat(grid.outcomes())
                .filteredOn(outcome -> outcome.getCommandOffset() == revised)
                .isNotEmpty()
                .extracting(SubmissionOutcome::getVerdict)
                .containsOnly(Verdict.ACCEPTED);
    }

    private List<MediaGridVersion> headers(String week) {
        return grid.versions().stream()
                .filter(part -> part.getPart() == 1 && part.getWeek().equals(week))
                .toList();
    }

    private int decided() {
        return outcomesById().size();
    }

    /** A rebuild says again what became of a submission; it is the same. */
    private Set<SubmissionOutcome> outcomesById() {
        return Set.copyOf(grid.outcomes());
    }

    private Set<String> changelogs() throws Exception {
        return grid.admin().listTopics().names().get().stream()
                .filter(name -> name.startsWith("grid-aggregator-") && name.endsWith("-changelog"))
                .collect(Collectors.toSet());
    }
}
