package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The last column of the tables in {@code docs/ops/metrics.md}: the alert that reads the metric, or why there is none. */
class MetricsDocumentTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[a-z_`, ]+`) \\|.*\\| ([^|]*) \\|$");
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");
    private static final Pattern ALERT = Pattern.compile("\\*([A-Z][A-Za-z]+)\\*");
    private static final String NONE = "no alert";

    private final String document = MainFiles.read(WholeMediaGrid.home().resolve("docs/ops/metrics.md"));
    private final Map<String, Set<String>> readByAlerts = WatchFiles.alerts().stream()
            .collect(toMap(
                    alert -> alert.path("alert").asString(),
                    alert -> WatchFiles.read(alert.path("expr").asString())));

    @Test
    void eachMetricNamesTheAlertsThatReadItOrSaysThatThereIsNone() {
        assertThat(rows()).hasSizeGreaterThan(60).allSatisfy(row -> {
            var metrics = NAME.matcher(row.group(1))
                    .results()
                    .map(name -> name.group(1))
                    .toList();
            var text = row.group(2);
            var alerts = names(text);
            assertThat(readByAlerts.keySet()).as(row.group(1)).containsAll(alerts);
            if (text.startsWith(NONE)) {
                assertThat(text).as(row.group(1)).matches(NONE + "[:,] .{20,}");
            } else {
                assertThat(alerts).as(row.group(1)).isNotEmpty();
                assertThat(alerts)
                        .as(row.group(1))
                        .allMatch(
                                alert -> requireNonNull(readByAlerts.get(alert)).containsAll(metrics));
            }
        });
    }

    @Test
    void eachAlertIsNamedByAMetric() {
        var named = new HashSet<String>();
        rows().filter(row -> !row.group(2).startsWith(NONE)).forEach(row -> named.addAll(names(row.group(2))));

        // These read whether Prometheus reaches a service.
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(readByAlerts.entrySet().stream()
                        .filter(alert -> !alert.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void eachTableHasAnEmptyLineBeforeIt() {
        var lines = document.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("|") != lines.get(i - 1).startsWith("|")) {
                assertThat(List.of(lines.get(i), lines.get(i - 1))).contains("");
            }
        }
    }

    private Stream<MatchResult> rows() {
        return ROW.matcher(document).results();
    }

    private static Set<String> names(String text) {
        return ALERT.matcher(text).results().map(name -> name.group(1)).collect(toSet());
    }
}
