package kz.mediagrid.benchmark.figure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The result of one run of one side of a pair.
 *
 * @param figures the figure of each goal, by the goal's id, e.g. {@code P1}, in the unit that the goals' file names
 * @param costs the processor time of each process [µs a unit of work], by the name of the process
 */
public record Sample(Map<String, Double> figures, Map<String, Double> costs) {

    public Sample {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
    }

    public static Sample of(String goal, double figure) {
        return new Sample(Map.of(goal, figure), Map.of());
    }

    /** @throws IllegalArgumentException if this sample has no figure of {@code goal} */
    public double figure(String goal) {
        return of(figures, goal);
    }

    /** @throws IllegalArgumentException if this sample has no cost of {@code process} */
    double cost(String process) {
        return of(costs, process);
    }

    private static double of(Map<String, Double> numbers, String name) {
        var number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("a sample has no '%s', only %s".formatted(name, numbers.keySet()));
        }
        return number;
    }

    /** This sample with the figure of one more goal. */
    public Sample and(String goal, double figure) {
        var more = new LinkedHashMap<>(figures);
        more.put(goal, figure);
        return new Sample(more, costs);
    }

    /** This sample with the cost of a process [µs a unit of work]. */
    public Sample costing(String process, double micros) {
        var more = new LinkedHashMap<>(costs);
        more.put(process, micros);
        return new Sample(figures, more);
    }
}
