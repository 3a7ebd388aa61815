package kz.mediagrid.ops.board;

import static kz.mediagrid.watch.testing.Records.answer;
import static kz.mediagrid.watch.testing.Records.at;
import static kz.mediagrid.watch.testing.Records.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.watch.metric.ObligationMetrics;
import kz.mediagrid.watch.view.MailSwitch;
import kz.mediagrid.watch.view.Watch;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The cost of the list of obligations, with more of them open than a country ever has.
 *
 * <p>Every figure is a ratio to another of the same run, as machines differ; {@code docs/developers/benchmarks.md} has the goals.
 */
@Tag("long")
@Tag("benchmark")
class DueListBenchmarkTest {

    private static final Instant NOW = at("2026-12-04T12:00:00+05:00");
    private static final Instant DUE = at("2026-12-05T00:00:00+05:00");
    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int LOOKS = 51;

    /** A figure of one short run may miss its goal by so much, as neighbours are noisy. */
    private static final double SLACK = 0.7;

    @Test
    void aPageAndAScrapeCostWhatIsShownAndNotWhatIsOwed() {
        try (var small = new FilledOps(FEW);
                var large = new FilledOps(MANY)) {
            double fewPage = quietest(small::page);
            double manyPage = quietest(large::page);
            double filtered = quietest(large::filtered);
            double deep = quietest(large::deep);
            double board = quietest(large::board);
            double fewScrape = quietest(small::scrape);
            double manyScrape = quietest(large::scrape);

            System.out.printf(
                    "a page of 100: in %.2f ms out of 10,000, in %.2f ms out of 1,000,000 (%.2f times as long), of one body's"
                            + " in %.2f ms, from the middle in %.2f ms, the ops page in %.2f ms; a scrape: %.2f ms, %.2f ms"
                            + " (%.2f times as long)%n",
                    fewPage,
                    manyPage,
                    manyPage / fewPage,
                    filtered,
                    deep,
                    board,
                    fewScrape,
                    manyScrape,
                    manyScrape / fewScrape);
            assertThat(manyPage / fewPage).as("page out of 1,000,000 / 10,000").isLessThan(3 / SLACK);
            assertThat(manyScrape / fewScrape)
                    .as("scrape at 1,000,000 / 10,000")
                    .isLessThan(3 / SLACK);
        }
    }

    @Test
    void whatIsKeptOfOneIsSmallHoweverLongItsProof() throws IOException {
        long before = used();
        var records = whole(FEW);
        double whole = (used() - before) / (double) records.size();
        before = used();
        try (var filled = new FilledOps(MANY)) {
            double kept = (used() - before) / (double) MANY;

            System.out.printf(
                    "heap for each of 1,000,000 open: %.0f B; for its record, held whole: %.0f B (%.1f times as much)%n",
                    kept, whole, whole / kept);
            assertThat(filled.watch.owed().count(any -> true)).isEqualTo(MANY);
            assertThat(whole / kept).as("record held whole / what is kept").isGreaterThan(5 * SLACK);
        }
    }

    private static List<ObligationChanged> whole(int count) throws IOException {
        var records = new ArrayList<ObligationChanged>();
        for (int number = 0; number < count; number++) {
            var one = FilledOps.change(number, new Random(number));
            records.add(ObligationChanged.fromByteBuffer(one.toByteBuffer()));
        }
        return records;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The median of the quietest of three rounds: neighbours make a round slower, and none faster. */
    private static double quietest(Runnable work) {
        return IntStream.range(0, 3).mapToDouble(round -> median(work)).min().orElseThrow();
    }

    private static double median(Runnable work) {
        var figures = IntStream.range(0, LOOKS)
                .mapToDouble(look -> {
                    long before = System.nanoTime();
                    work.run();
                    return (System.nanoTime() - before) / 1e6;
                })
                .sorted()
                .toArray();
        return figures[LOOKS / 2];
    }

    /** So many requests put to 150 bodies, over thirty days, in no order; a tenth is overdue. */
    private static final class FilledOps implements AutoCloseable {

        private final DiskStores stores = DiskStores.create();
        private final Watch watch = Watch.empty(new Printed(), stores, stores);
        private final Boards boards =
                new Boards(watch, new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC)), new MailSwitch(true));
        private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

        FilledOps(int count) {
            var chance = new Random(42);
            for (int number = 0; number < count; number++) {
                watch.owed().apply(number, change(number, chance));
            }
            new ObligationMetrics(watch, Clock.fixed(NOW, ZoneOffset.UTC)).bindTo(registry);
        }

        private static ObligationChanged change(int number, Random chance) {
            var due = DUE.plusSeconds(86_400L * (chance.nextInt(30) - 3));
            var id = "req-%032d".formatted(number);
            return ObligationChanged.newBuilder(answer(id, "body-" + chance.nextInt(150), text("а", "б"), due))
                    .setState(due.isAfter(NOW) ? ObligationState.OPEN : ObligationState.OVERDUE)
                    .build();
        }

        @Override
        public void close() {
            stores.close();
        }

        void page() {
            assertThat(boards.due(DueFilter.of(null, null, null), null).items()).hasSize(DueList.PAGE);
        }

        void filtered() {
            var page = boards.due(DueFilter.of("body-7", "REQUEST_ANSWER", null), null);
            assertThat(page.total()).isPositive();
        }

        void deep() {
            var middle = DUE.plusSeconds(86_400L * 12).toEpochMilli() + "/REQUEST_ANSWER/req-5";
            assertThat(boards.due(DueFilter.of(null, null, null), middle).items())
                    .hasSize(DueList.PAGE);
        }

        void board() {
            assertThat(boards.now().overdue()).hasSize(Board.ROWS);
        }

        void scrape() {
            assertThat(registry.scrape()).contains("media_grid_obligations_due_soon");
        }
    }

    /** The topic, without a broker: what is read there costs the same however much is owed. */
    private static final class Printed implements Archive {

        private static final ObligationChanged ONE = ObligationChanged.newBuilder(
                        answer("req-1", "edu", text("а", "б"), DUE))
                .setKind(ObligationKind.REQUEST_ANSWER)
                .build();

        @Override
        public <T extends SpecificRecord> SortedMap<Long, T> read(
                Topic topic, Class<T> type, Collection<Long> offsets) {
            var found = new TreeMap<Long, T>();
            offsets.forEach(offset -> found.put(offset, type.cast(ONE)));
            return found;
        }
    }
}
