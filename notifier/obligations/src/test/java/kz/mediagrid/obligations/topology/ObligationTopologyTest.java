package kz.mediagrid.obligations.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ObligationTopologyTest {

    /** Names become topics and files in production: another one is a decision, and a migration. */
    @Test
    void theTopologyIsTheOneOnRecord() throws IOException {
        try (var clock = new ClockOfObligations(Instant.EPOCH);
                var onRecord = getClass().getResourceAsStream("/topology.txt")) {
            assertThat(clock.topology().describe().toString().stripTrailing())
                    .isEqualTo(new String(onRecord.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
        }
    }
}
