package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A running media-grid as operators watch it: every metric that documents, rules and dashboards name is exported. */
@SecondMediaGrid
class WatchedMediaGridTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** More than the threads of one kind that other tests start meanwhile. */
    private static final int SCRAPES = 100;

    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)[{ ]");
    /** The first cells of tables, which name one metric or several. */
    private static final Pattern CELL = Pattern.compile("(?m)^\\| (`[a-z_`, ]+`) \\|");

    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");
    private static final String OURS = "media_grid_";

    private final Newsroom newsroom;
    private final Watchers watchers;
    private final HttpClient http = HttpClient.newHttpClient();

    WatchedMediaGridTest(Newsroom newsroom, Watchers watchers) {
        this.newsroom = newsroom;
        this.watchers = watchers;
    }

    @Test
    void everyMetricOfOursIsDocumentedAndEachDocumentedOneIsExported() throws Exception {
        assertThat(ours(exported())).isNotEmpty().isEqualTo(ours(documented()));
    }

    @Test
    void everyMetricOfRulesAndDashboardsIsDocumentedAndExported() throws Exception {
        var queried = WatchFiles.queries().stream()
                .flatMap(query -> QueriedMetrics.in(query).stream())
                .collect(toCollection(TreeSet::new));

        assertThat(queried).hasSizeGreaterThan(30);
        assertThat(documented()).containsAll(queried);
        assertThat(exported()).containsAll(queried);
    }

    @Test
    void everyLabelThatRulesAndDashboardsAskForIsThatOfAnExportedSeries() throws Exception {
        var scrape = String.join("\n", scrapes());
        var asked = WatchFiles.queries().stream()
                .flatMap(SeriesSelector::in)
                .filter(selector -> selector.metric().startsWith(OURS))
                .distinct();

        assertThat(asked).hasSizeGreaterThan(10).allMatch(selector -> selector.isIn(scrape));
    }

    @Test
    void everyPanelAndEveryRuleHasAnAnswerOfPrometheus() throws Exception {
        Programs.require("prometheus");
        try (var process = PrometheusProcess.start(newsroom, watchers.metricsPort())) {
            var prometheus = process.answers();
            await().atMost(LIMIT)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(prometheus.query("up == 1")).hasSize(3));
            for (var query : WatchFiles.panelQueries()) {
                await().atMost(LIMIT)
                        .untilAsserted(() ->
                                assertThat(prometheus.query(query)).as(query).isNotEmpty());
            }
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(prometheus.ruleGroups())
                            .hasSize(4)
                            .allSatisfy(group -> assertThat(group.path("rules"))
                                    .allSatisfy(rule -> assertThat(
                                                    rule.path("health").asString())
                                            .as("%s", rule)
                                            .isEqualTo("ok"))));
        }
    }

    @Test
    void manyScrapesLeaveNoSeriesAndNoThreadBehind() throws Exception {
        var before = seriesOfOurs();
        var running = threads();

        for (int i = 0; i < SCRAPES; i++) {
            scrapes();
        }

        assertThat(seriesOfOurs()).isEqualTo(before);
        assertThat(threads())
                .as("a thread of a scrape")
                .allSatisfy((kind, count) ->
                        assertThat(count).as(kind).isLessThan(running.getOrDefault(kind, 0L) + SCRAPES));
    }

    /** The number of threads of each kind, which is the name without the numbers. */
    private static Map<String, Long> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .collect(groupingBy(thread -> thread.getName().replaceAll("[0-9]+", ""), counting()));
    }

    private Set<String> seriesOfOurs() throws IOException, InterruptedException {
        return scrapes().stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(OURS))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> ours(Set<String> names) {
        return names.stream().filter(name -> name.startsWith(OURS)).collect(toCollection(TreeSet::new));
    }

    private static Set<String> documented() {
        var cells = found(CELL, MainFiles.read(WholeMediaGrid.home().resolve("docs/ops/metrics.md")));
        return found(NAME, String.join("\n", cells));
    }

    private Set<String> exported() throws IOException, InterruptedException {
        var all = new TreeSet<String>();
        scrapes().forEach(scrape -> all.addAll(found(SAMPLE, scrape)));
        return all;
    }

    private List<String> scrapes() throws IOException, InterruptedException {
        var ports = newsroom.ports();
        var all = new ArrayList<String>();
        for (var port : new int[] {ports.pages(), ports.notifier(), watchers.metricsPort()}) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/prometheus"))
                    .header("Authorization", "Bearer " + newsroom.key("OPS", ""))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            all.add(answer.body());
        }
        return all;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Stream<MatchResult> results = pattern.matcher(text).results();
        return results.map(result -> result.group(1)).collect(toCollection(TreeSet::new));
    }
}
