package kz.mediagrid.aggregator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.contract.Contract;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;

class GridTopologyTest {

    private final Topology topology = Aggregator.topology(
            new Encoding(), Clock.systemUTC(), new Aggregator.FakeLog(), List.of(), WeekPolicy.standard());

    /** Names become topics and files in production: another one is a decision, and a migration. */
    @Test
    void theTopologyIsTheOneOnRecord() throws IOException {
        try (var onRecord = getClass().getResourceAsStream("/topology.txt")) {
            assertThat(topology.describe().toString().stripTrailing())
                    .isEqualTo(new String(onRecord.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
        }
    }

    @Test
    void itsProcessorsAndStoresAreThoseOfTheContract() {
        var nodes = topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .toList();

        assertThat(nodes.stream().map(TopologyDescription.Node::name))
                .containsExactlyInAnyOrderElementsOf(Contract.namesOf("Processors of grid-aggregator"));
        assertThat(nodes.stream()
                        .filter(TopologyDescription.Processor.class::isInstance)
                        .flatMap(node -> ((TopologyDescription.Processor) node).stores().stream()))
                .containsExactlyInAnyOrderElementsOf(Contract.namesOf("Stores of grid-aggregator"));
    }
}
