package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The alerts: each has its runbook and its tests, which promtool runs. */
class AlertRulesTest {

    private static final Path RUNBOOKS = WholeMediaGrid.home().resolve("docs/ops/alerts");
    private static final Pattern SILENT = Pattern.compile("\\{alertname: (\\w+), eval_time: \\w+, exp_alerts: \\[]}");
    private static final Pattern FIRES =
            Pattern.compile("- alertname: (\\w+)\\s+eval_time: \\w+\\s+exp_alerts:\\s+- exp_labels: ");
    private static final List<String> LINES = List.of("Means", "Hurts", "Look at", "Do", "Ends when");

    @Test
    void prometheusTakesTheRulesAndEachFiresAsItsTestsSay() throws Exception {
        Programs.require("promtool");

        Programs.succeed(WatchFiles.PROMETHEUS, "promtool", "check", "config", "--syntax-only", "prometheus.yml");
        Programs.succeed(WatchFiles.PROMETHEUS, "promtool", "check", "rules", "--lint-fatal", "rules.yml");
        Programs.succeed(WatchFiles.PROMETHEUS, "promtool", "test", "rules", "rules-test.yml");
    }

    @Test
    void eachAlertIsTestedBeforeItsTimeAndOnceItFires() {
        var tests = MainFiles.read(WatchFiles.PROMETHEUS.resolve("rules-test.yml"));
        var silent = SILENT.matcher(tests).results().collect(groupingBy(check -> check.group(1), counting()));
        var fired = FIRES.matcher(tests).results().map(check -> check.group(1)).collect(toSet());

        assertThat(fired).isEqualTo(names());
        // While all is well, and shortly before it fires.
        assertThat(silent).isEqualTo(names().stream().collect(groupingBy(name -> name, summingLong(name -> 2))));
    }

    @Test
    void eachAlertSaysHowBadItIsAndWhatTheNumberMeansAndNamesItsRunbook() {
        assertThat(WatchFiles.alerts()).hasSizeGreaterThan(20).allSatisfy(rule -> {
            var name = rule.path("alert").asString();
            assertThat(name).matches("([A-Z][a-z]+)+");
            assertThat(rule.path("for").asString()).isNotEmpty();
            assertThat(rule.path("labels").path("severity").asString()).isIn("critical", "warning");
            var annotations = rule.path("annotations");
            assertThat(annotations.propertyNames()).containsExactlyInAnyOrder("summary", "description", "runbook");
            assertThat(annotations.path("summary").asString()).isNotEmpty();
            assertThat(annotations.path("description").asString()).contains("{{ $value | humanize");
            assertThat(annotations.path("runbook").asString()).isEqualTo("docs/ops/alerts/" + name + ".md");
        });
    }

    @Test
    void eachAlertHasARunbookOfFiveLinesAndThereIsNoOther() throws IOException {
        Map<String, List<String>> runbooks = new HashMap<>();
        try (Stream<Path> files = Files.list(RUNBOOKS)) {
            for (var file : files.toList()) {
                runbooks.put(MainFiles.name(file).replaceFirst("\\.md$", ""), Files.readAllLines(file));
            }
        }

        assertThat(runbooks.keySet()).isEqualTo(names());
        assertThat(runbooks).allSatisfy((alert, lines) -> {
            assertThat(lines).hasSameSizeAs(LINES);
            for (int i = 0; i < LINES.size(); i++) {
                assertThat(lines.get(i)).as(alert).matches("- \\*\\*" + LINES.get(i) + "\\*\\*: .*\\.");
            }
        });
    }

    @Test
    void eachServiceOfTheComposeFileThatExportsMetricsIsScraped() {
        var aggregators = WatchFiles.yaml("../../docker-compose.yml").path("services").properties().stream()
                .filter(service -> service.getValue().path("environment").has("MANAGEMENT_SERVER_PORT"))
                .map(service -> service.getKey() + ":"
                        + service.getValue()
                                .path("environment")
                                .path("MANAGEMENT_SERVER_PORT")
                                .asString());

        assertThat(WatchFiles.yaml("prometheus.yml")
                        .path("scrape_configs")
                        .valueStream()
                        .flatMap(job -> job.path("static_configs")
                                .path(0)
                                .path("targets")
                                .valueStream())
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("producer-gateway:8080", "notifier:8082"), aggregators)
                                .toList());
    }

    private static Set<String> names() {
        return WatchFiles.alerts().stream()
                .map(rule -> rule.path("alert").asString())
                .collect(toSet());
    }
}
