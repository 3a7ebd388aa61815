package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The dashboards are such as Grafana shows, and no panel hides another. */
class DashboardFilesTest {

    @Test
    void eachDashboardIsAsTheSchemaSays() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(WatchFiles.dashboardSchema());

        assertThat(WatchFiles.dashboards())
                .hasSize(3)
                .allSatisfy(dashboard -> assertThat(schema.validate(dashboard)).isEmpty());
    }

    @Test
    void eachPanelHasAnIdAndAPlaceOfItsOwnInTheTwentyFourColumns() {
        assertThat(WatchFiles.dashboards()).allSatisfy(dashboard -> {
            var panels = dashboard.path("panels").valueStream().toList();
            assertThat(panels.stream().map(panel -> panel.path("id").asInt())).doesNotHaveDuplicates();
            for (var panel : panels) {
                assertThat(left(panel) + width(panel)).isLessThanOrEqualTo(24);
                assertThat(panels)
                        .filteredOn(other -> other != panel && overlap(panel, other))
                        .isEmpty();
            }
        });
    }

    /** Of a number that falls at a restart, rate and increase take all that is left for new. */
    @Test
    void noQueryTakesTheRateOfANumberOfTheLastYear() {
        var ofTheLastYear = MainFiles.read(WholeMediaGrid.home().resolve("docs/ops/metrics.md"))
                .lines()
                .filter(line -> line.contains("those of the last year"))
                .map(line -> line.substring(line.indexOf('`') + 1, line.indexOf('`', line.indexOf('`') + 1)))
                .toList();

        assertThat(ofTheLastYear).contains("media_grid_delivery_attempts_total");
        assertThat(WatchFiles.queries())
                .noneMatch(query -> ofTheLastYear.stream()
                        .anyMatch(name -> Pattern.compile("\\b(rate|irate|increase)\\(" + name)
                                .matcher(query)
                                .find()));
    }

    @Test
    void namesOfMetricsAreFoundInAQuery() {
        assertThat(QueriedMetrics.in("sum by (job, limit) (rate(a_total{limit=~\"x|b\"}[5m])) / on(c) max(d) > 1e3"
                        + " unless on() (rule:e or f) and hour(g offset 1h) >= 18"))
                .containsExactlyInAnyOrder("a_total", "d", "f", "g");
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return left(one) < left(other) + width(other)
                && left(other) < left(one) + width(one)
                && top(one) < top(other) + height(other)
                && top(other) < top(one) + height(one);
    }

    private static int left(JsonNode panel) {
        return panel.path("gridPos").path("x").asInt();
    }

    private static int top(JsonNode panel) {
        return panel.path("gridPos").path("y").asInt();
    }

    private static int width(JsonNode panel) {
        return panel.path("gridPos").path("w").asInt();
    }

    private static int height(JsonNode panel) {
        return panel.path("gridPos").path("h").asInt();
    }
}
