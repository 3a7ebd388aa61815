package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.text;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.grid.testing.Commands;
import kz.mediagrid.observability.trace.Traces;
import kz.mediagrid.platform.streams.StageEnvironment;
import kz.mediagrid.replay.testing.Encoding;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.state.CalendarLog;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a submission costs in a full week: the task's real stores on disk, before version 1 and after it.
 *
 * <p>Every figure is a ratio to another of the same run, as machines differ; {@code docs/developers/benchmarks.md} has the goals.
 */
@Tag("long")
@Tag("benchmark")
class FullWeekBenchmarkTest {

    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00Z");
    private static final int FEW = 100;
    private static final int MANY = 10_000;
    private static final int LARGEST = 20_000;
    private static final int CHANGES = 10;

    /** Many short rounds rather than few long ones: what disturbs the machine then spoils some pairs and not the middle one. */
    private static final int ROUNDS = 45;

    /** So many are submitted in one round, into one full week, or evenly into the nearly empty ones. */
    private static final int SUBMITTED = 100;

    /** The nearly empty weeks: with more of them they stay so. */
    private static final int WEEKS = 10;

    /** The goal itself: this is what the issue of a slow full week is decided by. */
    private static final double GOAL = 0.7;

    /** Of the deciding thread alone: what else the machine does is not what a submission costs. */
    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    private enum Stage {
        COLLECTING,
        PUBLISHED
    }

    @Test
    void aSubmissionIntoAFullWeekCostsWhatItCostsInAnEmptyOne() throws IOException {
        for (var stage : Stage.values()) {
            try (var small = new WeekTask(folder.resolve(stage + "-small"));
                    var large = new WeekTask(folder.resolve(stage + "-large"))) {
                var weeks = IntStream.range(0, WEEKS).mapToObj(WeekTask::week).toList();
                weeks.forEach(week -> small.fill(week, FEW, stage));
                large.fill(weeks.get(0), MANY, stage);
                var many = new double[ROUNDS];
                var few = new double[ROUNDS];
                // In turns, so that the code is as warm for the one as for the other, and the machine as busy.
                for (var round = 0; round < ROUNDS; round++) {
                    many[round] = large.submit(weeks.subList(0, 1), SUBMITTED);
                    few[round] = small.submit(weeks, SUBMITTED);
                }

                var timesAsFast = middle(round -> few[round] / many[round]);
                System.out.printf(
                        "submissions into a week that is %s: %,.0f a second into one of %,d, %,.0f into one of %,d"
                                + " (%.2f times as fast)%n",
                        stage,
                        SUBMITTED / middle(round -> few[round]),
                        FEW,
                        SUBMITTED / middle(round -> many[round]),
                        MANY,
                        timesAsFast);
                assertThat(timesAsFast)
                        .as("submissions a second into %d / into %d, %s", MANY, FEW, stage)
                        .isGreaterThanOrEqualTo(GOAL);
            }
        }
    }

    @Test
    void aLaterVersionCostsWhatChangedAndNotTheWeek() throws IOException {
        try (var task = new WeekTask(folder.resolve("versions"))) {
            var week = WeekTask.week(0);
            task.submit(List.of(week), LARGEST);
            var first = task.publish(week, LARGEST);
            var later = Double.MAX_VALUE;
            for (var round = 1; round <= ROUNDS; round++) {
                task.submit(List.of(week), CHANGES);
                later = Math.min(later, task.publish(week, LARGEST + round * CHANGES));
            }

            System.out.printf(
                    "version 1 of %,d entries: %.0f ms; a later one with %d changes: %.1f ms (%.3f of it)%n",
                    LARGEST, first * 1e3, CHANGES, later * 1e3, later / first);
            assertThat(later / first)
                    .as("version with %d changes / version 1", CHANGES)
                    .isLessThan(0.1 / GOAL);
        }
    }

    private static double middle(IntToDoubleFunction figure) {
        return IntStream.range(0, ROUNDS).mapToDouble(figure).sorted().toArray()[ROUNDS / 2];
    }

    /** A task's stores on disk, and its work, without a broker: nothing here but what deciding costs. */
    private static final class WeekTask implements AutoCloseable {

        private final MockProcessorContext<byte[], SpecificRecord> context;
        private final List<StateStore> stores;
        private final Aggregator.FakeLog log = new Aggregator.FakeLog();
        private final Encoding encoding = new Encoding();
        private final Processor<byte[], byte[], byte[], SpecificRecord> processor;
        private int submitted;

        WeekTask(Path folder) throws IOException {
            var settings = new Properties();
            settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "benchmark");
            settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
            context = new MockProcessorContext<>(
                    settings, new TaskId(0, 0), Files.createDirectories(folder).toFile());
            stores = GridTopology.STAGE.builders(Stores::persistentKeyValueStore).stream()
                    .<StateStore>map(store -> store.withLoggingDisabled().build())
                    .toList();
            stores.forEach(store -> store.init(context.getStateStoreContext(), store));
            context.setCurrentSystemTimeMs(NOW.toEpochMilli());
            var environment = new StageEnvironment(encoding::read, encoding, () -> log, since -> {}, Traces.OFF);
            var ports = new GridTopology.Ports(
                    environment,
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    CalendarLog.of(Aggregator.beganWith(WorkingCalendar.kazakhstan())),
                    WeekPolicy.standard(),
                    new GatherRule(Aggregator.GATHER),
                    List::of,
                    GridTopology.AT_ONCE,
                    outcome -> {});
            processor = GridTopology.STAGE.processor(environment, task -> new GridTask(task, ports));
            processor.init(context);
        }

        static GridWeek week(int number) {
            return GridWeek.of(LocalDate.parse("2026-12-07").plusWeeks(number));
        }

        void fill(GridWeek week, int count, Stage stage) {
            submit(List.of(week), count);
            if (stage == Stage.PUBLISHED) {
                publish(week, count);
            }
        }

        /** Has the next version published, of so many entries; the processor time that took [s]. */
        double publish(GridWeek week, int entries) {
            var command = encoded(order(week.toString(), NOW));
            var before = TIMES.getCurrentThreadCpuTime();
            take(command);
            tickUntilNothingIsWritten();
            var took = (TIMES.getCurrentThreadCpuTime() - before) / 1e9;
            assertThat(context.forwarded())
                    .extracting(forward -> forward.record().value())
                    .filteredOn(MediaGridVersion.class::isInstance)
                    .isNotEmpty()
                    .allSatisfy(version -> assertThat(((MediaGridVersion) version).getEntryCount())
                            .isEqualTo(entries));
            context.resetForwards();
            return took;
        }

        /** A large version is prepared in pieces, and its table follows it. */
        private void tickUntilNothingIsWritten() {
            var tick = context.scheduledPunctuators().get(0).getPunctuator();
            var before = -1;
            while (isVersionMissing() || context.forwarded().size() > before) {
                before = context.forwarded().size();
                tick.punctuate(NOW.toEpochMilli());
            }
        }

        private boolean isVersionMissing() {
            return context.forwarded().stream()
                    .noneMatch(forward -> forward.record().value() instanceof MediaGridVersion);
        }

        /** Submits so many new planned events, evenly into {@code weeks}; the processor time that took [s]. */
        double submit(List<GridWeek> weeks, int count) {
            var commands = IntStream.range(0, count)
                    .mapToObj(one -> command(weeks.get(one % weeks.size()), submitted + one))
                    .toList();
            submitted += count;
            var before = TIMES.getCurrentThreadCpuTime();
            commands.forEach(this::take);
            var took = (TIMES.getCurrentThreadCpuTime() - before) / 1e9;
            assertThat(context.forwarded().stream()
                            .map(forward -> forward.record().value())
                            .filter(value -> value instanceof SubmissionOutcome outcome
                                    && outcome.getVerdict() == Verdict.ACCEPTED)
                            .count())
                    .isEqualTo(count);
            context.resetForwards();
            return took;
        }

        private byte[] command(GridWeek week, int number) {
            return encoded(Commands.submit("body%d-%05d".formatted(number % 1_000, number), event(week, number), NOW));
        }

        private void take(byte[] command) {
            context.setRecordMetadata(Topics.GRID_COMMANDS.name(), 0, log.end);
            log.end++;
            processor.process(new Record<>(new byte[0], command, NOW.toEpochMilli()));
        }

        private byte[] encoded(SpecificRecord command) {
            return encoding.serialize(Topics.GRID_COMMANDS.name(), command);
        }

        /** Each at a place of its own, spread over the working hours of six days. */
        private static EventDetails event(GridWeek week, int number) {
            return EventDetails.newBuilder(
                            on("Event " + number, week.monday().plusDays(number % 6), null, hour(number)))
                    .setEndTime(hour(number).plusMinutes(5))
                    .setPlace(text("Hall " + number))
                    .setPurpose(text("п".repeat(300)))
                    .build();
        }

        private static LocalTime hour(int number) {
            return LocalTime.of(8, 0).plusMinutes(number / 6 % 120 * 5L);
        }

        @Override
        public void close() {
            processor.close();
            stores.forEach(StateStore::close);
        }
    }
}
