package kz.mediagrid.obligations.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.obligations.Agenda;
import kz.mediagrid.obligations.ClockInput;
import kz.mediagrid.obligations.EscalationPolicy;
import kz.mediagrid.obligations.ObligationEngine;
import kz.mediagrid.obligations.ObligationStores;
import kz.mediagrid.obligations.TermRule;
import kz.mediagrid.observability.trace.Traces;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.streams.StageContext;
import kz.mediagrid.platform.streams.StageEnvironment;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationStanding;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.state.CalendarLog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedForward;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a look at the clock costs: the task's real stores on disk, with as many obligations open as a country never has.
 *
 * <p>Every figure is a ratio to another of the same run, as machines differ; {@code docs/developers/benchmarks.md} has the goals.
 */
@Tag("long")
@Tag("benchmark")
class OpenObligationsBenchmarkTest {

    private static final Instant NOW = Instant.parse("2026-12-01T07:00:00Z");
    private static final Instant FAR = Instant.parse("2026-12-30T19:00:00Z");
    private static final WorkingCalendar RELEASE = WorkingCalendar.kazakhstan();
    private static final int DUE = 100;
    private static final int LOOKS = 11;
    private static final int ROUNDS = 3;

    /** A figure of one short run may miss its goal by so much, as neighbours are noisy. */
    private static final double SLACK = 0.7;

    @TempDir
    Path folder;

    private Instant time = NOW;
    private ClockTask task;

    @AfterEach
    void close() {
        task.close();
    }

    @Test
    void aLookCostsWhatIsDueAndNotWhatIsOpen() throws IOException {
        task = new ClockTask(folder.resolve("small"));
        task.opens(10_000);
        task.medianLook();
        double few = quietest(task::medianLook);
        task.close();
        time = NOW;
        task = new ClockTask(folder.resolve("large"));
        task.opens(1_000_000);
        task.medianLook();
        double many = quietest(task::medianLook);
        double find = quietest(task::medianFind);
        double scan = task.quietestScan();

        System.out.printf(
                "%d due: found and entered in %.1f ms with 10,000 open, in %.1f ms with 1,000,000 (%.2f times as long);"
                        + " found in %.2f ms, by a full scan in %.0f ms (%.0f times as long)%n",
                DUE, few, many, many / few, find, scan, scan / find);
        assertThat(many / few).as("look at 1,000,000 open / at 10,000").isLessThan(2 / SLACK);
        assertThat(scan / find).as("full scan / order of due times").isGreaterThan(500 * SLACK);
    }

    @Test
    void countingAllAgainMissesNoLook() throws IOException {
        task = new ClockTask(folder);
        task.opens(100_000);
        task.dueAt(NOW.plusSeconds(5));
        task.activates();

        var looks = task.looksUntilCounted();

        System.out.printf(
                "100,000 counted again in %d looks: median %.1f ms, longest %.1f ms%n",
                looks.length, looks[looks.length / 2], looks[looks.length - 1]);
        assertThat(looks).as("250 a look").hasSizeBetween(400, 403);
        assertThat(task.counted).as("each once, across the restart").isEqualTo(100_000);
        assertThat(looks[looks.length / 2]).as("median look [ms], of 100").isLessThan(100);
        assertThat(task.flaggedAt)
                .as("what came due meanwhile waited for nothing but its three seconds")
                .isBetween(NOW.plusSeconds(8), NOW.plusMillis(8_200));
    }

    /** The figure of the quietest round: whatever else the machine does only ever adds to one. */
    private static double quietest(DoubleSupplier round) {
        return DoubleStream.generate(round).limit(ROUNDS).min().orElseThrow();
    }

    /** A task's stores on disk, and its work, without a broker: nothing here but what a look costs. */
    private final class ClockTask {

        private final MockProcessorContext<byte[], SpecificRecord> context;
        private final List<StateStore> stores;
        private final KeyValueStore<String, ObligationStanding> standings;
        private final ObligationTopology.Ports ports;
        private ObligationEngine engine;
        private ObligationTicker work;
        private final BusinessClock clock;
        private Instant flaggedAt;
        private int counted;

        ClockTask(Path folder) throws IOException {
            var settings = new Properties();
            settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "benchmark");
            settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
            context = new MockProcessorContext<>(
                    settings, new TaskId(0, 0), Files.createDirectories(folder).toFile());
            stores = ObligationTopology.STAGE.builders(Stores::persistentKeyValueStore).stream()
                    .<StateStore>map(store -> store.withLoggingDisabled().build())
                    .toList();
            stores.forEach(store -> store.init(context.getStateStoreContext(), store));
            standings = context.getStateStore(ObligationStores.OBLIGATIONS.name());
            InstantSource source = () -> time;
            clock = new BusinessClock(source.withZone(ZoneOffset.UTC));
            ports = new ObligationTopology.Ports(
                    new StageEnvironment(
                            new Encoding()::read, new Encoding(), FakeInputs::new, since -> {}, Traces.OFF),
                    clock,
                    CalendarLog.of(ClockOfObligations.beganWith(RELEASE)),
                    WeekPolicy.standard(),
                    TermRule.FROM_DAY_OF_RECEIPT,
                    new EscalationPolicy(List.of(), Map.of()),
                    "mam",
                    taker -> {});
            context.setCurrentSystemTimeMs(NOW.toEpochMilli());
            starts();
            engine.begin(NOW);
            // The week that is open then is opened at the first look.
            look();
            context.resetForwards();
        }

        /** A process over what lies in the stores: the first one, or another in its place. */
        void starts() {
            var stage = new StageContext(
                    context, ObligationTopology.STAGE.sinks(), new FakeInputs(), ports.environment(), "watch");
            engine = ports.engine(stage);
            work = new ObligationTicker(
                    engine, new InputProgress(stage.of(ObligationStores.PROGRESS)), stage.horizon(), clock);
        }

        void opens(int count) {
            for (int number = 0; number < count; number++) {
                opens("far-" + number, FAR, TermRule.FROM_DAY_OF_RECEIPT.name());
            }
        }

        /** One whose end a person set, so that no calendar moves it. */
        void dueAt(Instant due) {
            opens("soon", due, "EXTENSION");
        }

        private void opens(String request, Instant due, String rule) {
            var proof = DueProof.newBuilder()
                    .setStartedAt(NOW)
                    .setRule(rule)
                    .setCalendarVersion(RELEASE.version())
                    .setLines(List.of())
                    .build();
            var id = "REQUEST_ANSWER/" + request;
            var opened = ObligationChanged.newBuilder()
                    .setObligationId(id)
                    .setKind(ObligationKind.REQUEST_ANSWER)
                    .setDebtor("edu")
                    .setSubject(request)
                    .setTransition(ObligationTransition.OPENED)
                    .setState(ObligationState.OPEN)
                    .setRecordedAt(NOW)
                    .setOpenedAt(NOW)
                    .setDueAt(due)
                    .setProof(proof)
                    .build();
            standings.put(id, new ObligationStanding(opened, null));
            engine.agenda().plan(new Agenda.Item(due, ObligationKind.REQUEST_ANSWER, Agenda.OVERDUE, id));
        }

        /** How long a look takes that finds a hundred things due [ms]. */
        double medianLook() {
            return median(IntStream.range(0, LOOKS).mapToDouble(look -> {
                for (int number = 0; number < DUE; number++) {
                    opens("due-" + time.toEpochMilli() + "-" + number, time, TermRule.FROM_DAY_OF_RECEIPT.name());
                }
                time = time.plusSeconds(4);
                var took = look();
                assertThat(context.forwarded()).hasSize(2 * DUE);
                context.resetForwards();
                return took;
            }));
        }

        private double look() {
            long before = System.nanoTime();
            work.tick(time.toEpochMilli());
            return (System.nanoTime() - before) / 1e6;
        }

        /** How long it takes to find a hundred things due, and to take them off the agenda [ms]. */
        double medianFind() {
            return median(IntStream.range(0, LOOKS).mapToDouble(look -> {
                for (int number = 0; number < DUE; number++) {
                    opens("found-" + look + "-" + number, time, TermRule.FROM_DAY_OF_RECEIPT.name());
                }
                long before = System.nanoTime();
                int found = 0;
                for (var due = engine.agenda().firstUpTo(time);
                        due.isPresent();
                        due = engine.agenda().firstUpTo(time)) {
                    engine.agenda().drop(due.get());
                    found++;
                }
                assertThat(found).isEqualTo(DUE);
                return (System.nanoTime() - before) / 1e6;
            }));
        }

        /** How long it takes to find the same without an order of due times: by looking at all [ms]. */
        double quietestScan() {
            return quietest(() -> {
                long before = System.nanoTime();
                long due = 0;
                try (var all = standings.all()) {
                    while (all.hasNext()) {
                        var last = all.next().value.getLast();
                        due += last.getState() == ObligationState.OPEN
                                        && !last.getDueAt().isAfter(time)
                                ? 1
                                : 0;
                    }
                }
                assertThat(due).isGreaterThanOrEqualTo(DUE);
                return (System.nanoTime() - before) / 1e6;
            });
        }

        private double median(DoubleStream figures) {
            var sorted = figures.sorted().toArray();
            return sorted[sorted.length / 2];
        }

        void activates() {
            var activated = Records.swapped("kz-2", RELEASE.version(), NOW, "2026-12-02", "2026-12-05");
            engine.take(ClockInput.of(activated, 1).orElseThrow(), NOW);
        }

        /** How long each look took [ms], shortest first, until all was counted again; halfway another process goes on. */
        double[] looksUntilCounted() {
            time = time.plusSeconds(3);
            // The first look begins it: what is due at the stamp of the activation comes before all else.
            var took = new ArrayList<>(List.of(lookAndNote()));
            while (!engine.recounts().isOver()) {
                if (took.size() == 200) {
                    starts();
                }
                time = time.plusMillis(100);
                took.add(lookAndNote());
            }
            return took.stream().mapToDouble(look -> look).sorted().toArray();
        }

        private double lookAndNote() {
            var took = look();
            context.forwarded().forEach(this::note);
            context.resetForwards();
            return took;
        }

        private void note(CapturedForward<? extends byte[], ? extends SpecificRecord> forward) {
            if (forward.record().value() instanceof ObligationChanged change
                    && change.getTransition() == ObligationTransition.OVERDUE) {
                flaggedAt = change.getRecordedAt();
            }
            if (forward.record().value() instanceof ObligationChanged change
                    && change.getTransition() == ObligationTransition.RECOUNTED
                    && !change.getDueAt().equals(change.getPreviousDueAt())) {
                counted++;
            }
        }

        void close() {
            stores.forEach(StateStore::close);
        }
    }
}
