package kz.mediagrid.benchmark.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.figure.Spread;
import org.junit.jupiter.api.Test;

class PairsTest {

    private final List<String> order = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @Test
    void bothSidesTakeTurnsAndTheWarmUpDoesNotCount() {
        var comparison = new Pairs("P1", told::add).run(2, side("ours", 999, 25, 50), side("baseline", 1, 100, 100));

        assertThat(order).containsExactly("ours", "baseline", "ours", "baseline", "ours", "baseline");
        assertThat(comparison.ratio("P1")).isEqualTo(new Spread(0.375, 0.25, 0.5));
    }

    @Test
    void eachPairIsToldAsItEnds() {
        new Pairs("P1", told::add).run(1, side("ours", 10, 10), side("baseline", 100, 100));

        assertThat(told).hasSize(3);
        assertThat(told.get(2)).startsWith("P1: pair 1 of 1: P1 0.10 (10.000, 100.00); others use");
    }

    private Supplier<Sample> side(String name, double... figures) {
        var left = new ArrayList<Double>();
        for (double figure : figures) {
            left.add(figure);
        }
        return () -> {
            order.add(name);
            return Sample.of("P1", left.remove(0));
        };
    }
}
