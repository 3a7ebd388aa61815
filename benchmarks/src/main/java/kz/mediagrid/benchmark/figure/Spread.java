package kz.mediagrid.benchmark.figure;

import java.util.Arrays;
import java.util.Collection;

/** A median with its range. */
public record Spread(double median, double lowest, double highest) {

    /** @throws IllegalArgumentException if {@code figures} is empty */
    public static Spread of(Collection<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("a median needs a figure");
        }
        var sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Spread(median(sorted), sorted[0], sorted[sorted.length - 1]);
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[half]
                : Arrays.stream(sorted, half - 1, half + 1).average().orElseThrow();
    }

    /** The same spread in a larger unit. */
    Spread dividedBy(double unit) {
        return new Spread(median / unit, lowest / unit, highest / unit);
    }

    /** The range as a share of the median. */
    public double swing() {
        return (highest - lowest) / median;
    }
}
