package kz.mediagrid.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RefusedCallsTest {

    private final RefusedCalls refused = new RefusedCalls();

    @Test
    void eachLimitHasACounterFromTheStartAndCountsItsOwnRefusals() {
        var registry = new SimpleMeterRegistry();
        refused.bindTo(registry);

        assertThat(refused.by(RefusingLimit.WRITES, "no")).isEqualTo("no");
        refused.by(RefusingLimit.WRITES, "no");

        assertThat(registry.get("media.grid.calls.refused").functionCounters())
                .hasSize(RefusingLimit.values().length)
                .allSatisfy(counter -> assertThat(counter.count())
                        .isEqualTo("writes".equals(counter.getId().getTag("limit")) ? 2 : 0));
    }

    @Test
    void eachLimitIsDocumented() throws IOException {
        var row = Files.readAllLines(Path.of("..", "docs", "ops", "metrics.md")).stream()
                .filter(line -> line.startsWith("| `media_grid_calls_refused_total` | counter | `limit` |"))
                .findFirst()
                .orElseThrow();

        assertThat(RefusingLimit.values()).allSatisfy(limit -> assertThat(row).contains("`" + limit.label() + "`"));
    }
}
