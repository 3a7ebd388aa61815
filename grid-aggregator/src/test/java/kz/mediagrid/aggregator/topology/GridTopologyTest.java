package kz.mediagrid.aggregator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.replay.testing.Encoding;
import org.junit.jupiter.api.Test;

class GridTopologyTest {

    /** Names become topics and files in production: another one is a decision, and a migration. */
    @Test
    void theTopologyIsTheOneOnRecord() throws IOException {
        var topology = Aggregator.topology(
                new Encoding(), Clock.systemUTC(), new Aggregator.FakeLog(), List.of(), WeekPolicy.standard());

        try (var onRecord = getClass().getResourceAsStream("/topology.txt")) {
            assertThat(topology.describe().toString().stripTrailing())
                    .isEqualTo(new String(onRecord.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
        }
    }
}
