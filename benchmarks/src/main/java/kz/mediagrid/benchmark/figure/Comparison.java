package kz.mediagrid.benchmark.figure;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The pairs of one row. Each ratio is of one pair; what is told is the median of the ratios, not the ratio of medians. */
public record Comparison(List<Pair> pairs) {

    /** Above this share of all processors, used by other programs, nothing is judged. */
    private static final double BUSY = 0.1;

    public Comparison {
        pairs = List.copyOf(pairs);
    }

    /** The ids of the goals that these pairs have figures of. */
    public Set<String> goals() {
        return pairs.get(0).ours().figures().keySet();
    }

    public Spread ratio(String goal) {
        return over(pair -> pair.ratio(goal));
    }

    public Spread ours(String goal) {
        return over(pair -> pair.ours().figure(goal));
    }

    public Spread baseline(String goal) {
        return over(pair -> pair.baseline().figure(goal));
    }

    /** The cost of each process of both sides [µs a unit of work], by the name of the process. */
    public TreeMap<String, Spread> costs() {
        var costs = new TreeMap<String, Spread>();
        put(costs, Pair::ours);
        put(costs, Pair::baseline);
        return costs;
    }

    private void put(TreeMap<String, Spread> costs, Function<Pair, Sample> side) {
        new TreeSet<>(side.apply(pairs.get(0)).costs().keySet())
                .forEach(process ->
                        costs.put(process, over(pair -> side.apply(pair).cost(process))));
    }

    /** Whether other programs used so much of the machine in the median pair that the figures say little. */
    public boolean isOnBusyMachine() {
        return over(Pair::othersShare).median() > BUSY;
    }

    public Spread driverShare() {
        return over(Pair::driverShare);
    }

    private Spread over(ToDoubleFunction<Pair> figure) {
        return Spread.of(pairs.stream().mapToDouble(figure).boxed().toList());
    }
}
