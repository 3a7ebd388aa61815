package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.EditorClient.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.mediagrid.aggregator.GridAggregator;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.demo.years.SampleYears;
import kz.mediagrid.gateway.ProducerGateway;
import kz.mediagrid.notifier.Notifier;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A year of sample data, with 256 MB of heap for each service. More by hand: {@code -Dweeks=167} has 100,000 commands, and
 * {@code -Dweeks=520} ten years. It joins no process of another test, because it measures processes from their start on.
 */
@Tag("long")
@Tag("benchmark")
@Isolated("memory and answers are measured")
class YearOfDataTest {

    private static final Instant BEGINS = Instant.parse("2025-12-22T04:00:00Z");
    private static final GridWeek FIRST = GridWeek.parse("2026-W01");
    private static final int WEEKS = Integer.getInteger("weeks", 52);

    /** They have 10,183 commands. */
    private static final int FEW_WEEKS = 17;

    private static final int HEAP = 256;
    private static final long MEGABYTE = 1L << 20;
    private static final long MOST_RESIDENT = 600 * MEGABYTE;
    /** Kafka's clients keep buffers. After the first commands the buffers grow by at most this size [bytes]. */
    private static final long BUFFERS = 8 * MEGABYTE;

    private static final Duration READY = Duration.ofSeconds(60);

    /** Long on purpose: what is waited for is that it comes, not how soon. */
    private static final Duration IN_THE_END = Duration.ofMinutes(WEEKS / 8);

    /** Answers of a few milliseconds differ by more than half from run to run. */
    private static final Duration NOISE = Duration.ofMillis(10);

    private static final int SERIES = 2;
    /** A machine that is busy for a moment disturbs several series one after the other; slow code disturbs all. */
    private static final int MOST_SERIES = 8;

    private static final int ANSWERS = 100;
    private static final Duration ANY = Duration.ofDays(1);

    private final BareGrid grid = BareGrid.start("year-of-data", BEGINS);
    private final Path directory = WholeMediaGrid.newDirectory("services");
    private final Newsroom newsroom = new Newsroom(grid.ports(), directory.resolve("accounts.json"));
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();

    @AfterEach
    void close() {
        services.values().forEach(ServiceProcess::close);
        newsroom.close();
        grid.close();
    }

    @Test
    void aYearOfDataNeedsNoMoreMemoryAndTimeThanItsFirstWeeks() throws Exception {
        start();
        fill(0, 1);
        var fresh = answers(Map.of());
        var bounds = new TreeMap<String, Duration>();
        fresh.forEach((path, took) ->
                bounds.put(path, took.multipliedBy(3).dividedBy(2).plus(NOISE)));

        fill(1, FEW_WEEKS);
        var few = liveHeaps();
        fill(FEW_WEEKS, WEEKS);
        var all = liveHeaps();
        end();
        start().forEach((name, took) ->
                assertThat(took).as("the start of %s", name).isLessThan(READY));
        var later = answers(bounds);

        few.forEach((name, live) ->
                assertThat(all.get(name)).as("live heap of %s", name).isLessThanOrEqualTo(live * 12 / 10 + BUFFERS));
        assertThat(later.keySet()).isEqualTo(bounds.keySet());
        later.forEach((path, took) ->
                assertThat(took).as("99 of 100 answers of %s came within", path).isLessThanOrEqualTo(bounds.get(path)));
        residents();
    }

    /** Starts every service, and returns how long each took. */
    private Map<String, Duration> start() {
        launch(
                "gateway",
                ProducerGateway.class,
                grid.ports().pages(),
                List.of("--media-grid.accounts-file=" + directory.resolve("accounts.json")));
        launch(
                "aggregator",
                GridAggregator.class,
                grid.ports().aggregator(),
                List.of(
                        "--media-grid.replication-factor=1",
                        "--spring.autoconfigure.exclude=" + String.join(",", AggregatorProcess.NOT_ITS_OWN)));
        launch("notifier", Notifier.class, grid.ports().notifier(), List.of("--media-grid.replication-factor=1"));
        var took = new LinkedHashMap<String, Duration>();
        services.forEach((name, service) -> took.put(name, service.awaitReady(http)));
        System.out.printf("ready after %s%n", took);
        return took;
    }

    private void launch(String name, Class<?> main, int port, List<String> more) {
        var settings = new ArrayList<>(List.of(
                "--spring.kafka.bootstrap-servers=" + grid.ports().bootstrapServers(),
                "--media-grid.state-dir=" + directory.resolve(name),
                "--springdoc.api-docs.enabled=false"));
        settings.addAll(more);
        services.put(name, ServiceProcess.launch(main, port, HEAP, settings));
    }

    private void end() throws InterruptedException {
        residents();
        for (var service : services.values()) {
            service.end();
        }
    }

    /** Has the weeks from one number to another, counted from 0, decided and shown. */
    private void fill(int from, int to) {
        long began = System.nanoTime();
        new SampleYears(grid.ports().bootstrapServers()).write(week(from), to - from, week -> {});
        within(IN_THE_END, () -> isDecided() && shows(week(to - 1)));
        System.out.printf("%d weeks more after %.1f s%n", to - from, (System.nanoTime() - began) / 1e9);
    }

    private static GridWeek week(int number) {
        return GridWeek.of(FIRST.monday().plusWeeks(number));
    }

    private boolean isDecided() throws Exception {
        var commands = new TopicPartition("grid-commands", 0);
        var committed = grid.admin()
                .listConsumerGroupOffsets("grid-aggregator")
                .partitionsToOffsetAndMetadata()
                .get()
                .get(commands);
        return committed != null && committed.offset() >= grid.end(commands);
    }

    private boolean shows(GridWeek week) {
        var grids = newsroom.toNotifier("GET", "/api/grids/" + week).send();
        return grids.status() == 200 && grids.body().path("version").asInt() == 50;
    }

    private Map<String, Long> liveHeaps() {
        var live = new LinkedHashMap<String, Long>();
        services.forEach((name, service) -> live.put(name, service.liveHeap()));
        System.out.printf("live heap [bytes]: %s%n", live);
        return live;
    }

    private void residents() {
        services.forEach((name, service) -> {
            var resident = service.mostResident();
            System.out.printf("%s: at most %d MB resident%n", name, resident / MEGABYTE);
            assertThat(resident).as("resident memory of %s", name).isLessThanOrEqualTo(MOST_RESIDENT);
        });
    }

    /**
     * The time within which 99 of 100 answers came, by path. The addresses are of the first week.
     *
     * @param bounds the times that are short enough, by path; a path without one is measured as often as any other
     */
    private Map<String, Duration> answers(Map<String, Duration> bounds) throws Exception {
        var event = newsroom.request("GET", "/api/planned-events?limit=1&week=" + FIRST)
                .as(newsroom.editorKey())
                .send()
                .body()
                .path("items")
                .path(0);
        var id = event.path("id").asString();
        assertThat(id).as("an event in %s", event).isNotEmpty();
        var gateway = List.of(
                "/api/planned-events?limit=20&week=" + FIRST,
                "/api/planned-events?limit=20&agency=edu",
                "/api/planned-events/" + id,
                "/api/planned-events/" + id + "/history",
                "/api/submissions/sample-2026-W01-7",
                "/api/clashes?week=" + FIRST,
                "/events/" + id,
                "/editing/" + FIRST);
        var notifier = List.of(
                "/api/grids", "/api/grids/" + FIRST + "/versions/3", "/grids/" + FIRST, "/api/ops", "/api/outlets");
        var took = new TreeMap<String, Duration>();
        gateway.forEach(path -> took.put(
                path,
                measured(grid.ports().pagesAddress() + path, newsroom.editorKey(), bounds.getOrDefault(path, ANY))));
        notifier.forEach(path -> took.put(
                path,
                measured(
                        grid.ports().notifierAddress() + path,
                        newsroom.key("OPS", ""),
                        bounds.getOrDefault(path, ANY))));
        return took;
    }

    /** The best of several series, because a collection of garbage or another process may disturb one. */
    private Duration measured(String address, String key, Duration enough) {
        var best = series(address, key);
        for (int more = 1; more < (best.compareTo(enough) > 0 ? MOST_SERIES : SERIES); more++) {
            var next = series(address, key);
            best = next.compareTo(best) < 0 ? next : best;
        }
        System.out.printf("%s: 99 of 100 answers within %.1f ms%n", address, best.toNanos() / 1e6);
        return best;
    }

    private Duration series(String address, String key) {
        var took = new long[ANSWERS];
        for (int call = 0; call < ANSWERS; call++) {
            long began = System.nanoTime();
            get(address, key);
            took[call] = System.nanoTime() - began;
        }
        Arrays.sort(took);
        return Duration.ofNanos(took[ANSWERS * 99 / 100 - 1]);
    }

    private void get(String address, String key) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + key)
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("%s: %s", address, answer.body()).isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
