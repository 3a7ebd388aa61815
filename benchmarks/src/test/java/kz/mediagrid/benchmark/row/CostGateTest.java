package kz.mediagrid.benchmark.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Gate;
import kz.mediagrid.benchmark.figure.Goals;
import kz.mediagrid.benchmark.process.PortBlocks;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the processor time of a unit of work with the gates in the goals' file. No cost is gated on a busy machine: there
 * the work of an idle media-grid counts for fewer units.
 */
@Tag("long")
@Tag("benchmark")
class CostGateTest {

    private static final Goals GOALS = Goals.read();
    private static final Map<String, Comparison> ROWS = new TreeMap<>();

    @BeforeAll
    static void measure(@TempDir Path directory) {
        try (var bench = new Bench(
                true, directory, new PortBlocks(28_080), GOALS, Clock.systemUTC(), Map.of(), System.out::println)) {
            Rows.all().stream()
                    .filter(row ->
                            GOALS.gates().stream().anyMatch(gate -> gate.row().equals(row.id())))
                    .forEach(row -> ROWS.put(row.id(), row.measure(bench)));
        }
    }

    static Stream<Gate> gates() {
        return GOALS.gates().stream();
    }

    @ParameterizedTest
    @MethodSource("gates")
    void aUnitCostsLittleMoreThanWhenTheGateWasWritten(Gate gate) {
        var row = Objects.requireNonNull(ROWS.get(gate.row()), "no such row");
        var cost = row.costs().get(gate.unit());
        System.out.printf("%s: %s µs%n", gate.unit(), cost);

        assertThat(cost).as("the cost of " + gate.unit()).isNotNull();
        Assumptions.assumeFalse(row.isOnBusyMachine(), "not gated: the machine was busy");
        Assumptions.assumeTrue(gate.isSteady(cost), () -> "not gated: the pairs swing by more than 15 %: " + cost);
        assertThat(gate.isExceeded(cost))
                .as("%s costs %s µs", gate.unit(), cost)
                .isFalse();
    }
}
