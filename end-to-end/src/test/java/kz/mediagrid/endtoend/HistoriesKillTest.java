package kz.mediagrid.endtoend;

import java.util.List;
import java.util.Map;
import kz.mediagrid.aggregator.topology.Histories;
import kz.mediagrid.aggregator.topology.Histories.Step;
import kz.mediagrid.aggregator.topology.HistoryPlay;
import kz.mediagrid.endtoend.BrokerStage.Kill;
import kz.mediagrid.endtoend.BrokerStage.Loss;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

/**
 * Whatever happens and whenever the aggregator is killed, a real broker holds in the end what the specification, written
 * down naively, says: each outcome, each event, each version. The seed is printed; {@code @Property(seed = …)} plays it again.
 */
@Tag("long")
class HistoriesKillTest {

    /** Bounds what one build spends on this: each kill costs a start of a process. */
    private static final int STEPS = 30;

    @Provide
    Arbitrary<List<Step>> histories() {
        return Histories.all().map(steps -> steps.subList(0, Math.min(STEPS, steps.size())));
    }

    /** By the number of the step in whose midst the aggregator is killed. */
    @Provide
    Arbitrary<Map<Integer, Kill>> kills() {
        var loss = Arbitraries.frequency(
                Tuple.of(3, Loss.NOTHING), Tuple.of(2, Loss.DIRECTORY), Tuple.of(2, Loss.CHANGELOG));
        var kill = Combinators.combine(Arbitraries.of(true, false), loss).as(Kill::new);
        return Arbitraries.maps(Arbitraries.integers().between(0, 14), kill)
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    @Property(
            tries = 3,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void everyHistoryWithKillsGivesWhatTheSpecificationSays(
            @ForAll("histories") List<Step> history, @ForAll("kills") Map<Integer, Kill> kills) {
        System.out.printf("A history of %d steps, with kills %s%n", history.size(), kills);
        var began = System.nanoTime();
        try (var stage = new BrokerStage(Histories.START)) {
            var play = new HistoryPlay(stage);
            for (int step = 0; step < history.size(); step++) {
                if (kills.containsKey(step)) {
                    stage.killNext(kills.get(step));
                }
                play.play(history.get(step));
            }
            play.check();
        }
        System.out.printf("  … as the specification says, after %d s%n", (System.nanoTime() - began) / 1_000_000_000);
    }
}
