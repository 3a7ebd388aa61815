package kz.mediagrid.notifier.obligation.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import kz.mediagrid.contract.Contract;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;

class ObligationTopologyTest {

    /** Names become topics and files in production: another one is a decision, and a migration. */
    @Test
    void theTopologyIsTheOneOnRecord() throws IOException {
        try (var office = new ClockOfObligations(Instant.EPOCH);
                var onRecord = getClass().getResourceAsStream("/obligation-topology.txt")) {
            assertThat(office.topology().describe().toString().stripTrailing())
                    .isEqualTo(new String(onRecord.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
        }
    }

    @Test
    void itsProcessorsAndStoresAreThoseOfTheContract() {
        try (var office = new ClockOfObligations(Instant.EPOCH)) {
            var nodes = office.topology().describe().subtopologies().stream()
                    .flatMap(part -> part.nodes().stream())
                    .toList();

            assertThat(nodes.stream().map(TopologyDescription.Node::name))
                    .containsExactlyInAnyOrderElementsOf(Contract.namesOf("Processors of notifier.obligation-clock"));
            assertThat(nodes.stream()
                            .filter(TopologyDescription.Processor.class::isInstance)
                            .flatMap(node -> ((TopologyDescription.Processor) node).stores().stream())
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(Contract.namesOf("Stores of notifier.obligation-clock"));
        }
    }
}
