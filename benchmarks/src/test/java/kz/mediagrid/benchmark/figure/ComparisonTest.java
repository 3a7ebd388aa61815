package kz.mediagrid.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    /** The machine got slower from pair to pair: the ratios agree although the figures do not. */
    private final Comparison slowing =
            new Comparison(List.of(pair(100, 400, 5_000), pair(90, 300, 5_100), pair(50, 200, 5_200)));

    @Test
    void ratiosAreOfOnePairEach() {
        assertThat(slowing.ratio("P")).isEqualTo(new Spread(0.25, 0.25, 0.3));
    }

    @Test
    void figuresOfBothSidesAreToldWithTheirRange() {
        assertThat(slowing.ours("P")).isEqualTo(new Spread(90, 50, 100));
        assertThat(slowing.baseline("P")).isEqualTo(new Spread(300, 200, 400));
        assertThat(slowing.goals()).containsExactly("P");
    }

    @Test
    void costsOfBothSidesAreTold() {
        assertThat(slowing.costs())
                .containsEntry("media-grid", new Spread(5_100, 5_000, 5_200))
                .containsEntry("raw", new Spread(300, 300, 300));
    }

    private static Pair pair(double ours, double baseline, double cost) {
        return new Pair(
                Sample.of("P", ours).costing("media-grid", cost),
                Sample.of("P", baseline).costing("raw", 300),
                0,
                0);
    }
}
