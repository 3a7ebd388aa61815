package kz.mediagrid.benchmark.figure;

import java.util.Map;
import java.util.TreeMap;

/**
 * A line of the CSV file: one figure of one row at one size.
 *
 * @param figure the id of the goal, e.g. {@code P1}; of a cost the name of the process and its unit of work
 * @param kind {@code ratio}, {@code ours}, {@code baseline} or {@code cost}
 * @param unit the unit of the figure; empty for a ratio
 * @param judgement of a ratio; else empty
 * @param sizes the sizes of the load by their names, also those that the user did not choose
 */
public record FigureLine(
        String figure, String kind, String unit, Spread spread, String judgement, Map<String, Integer> sizes) {

    /** The kind of a cost. */
    public static final String COST = "cost";

    public FigureLine {
        sizes = new TreeMap<>(sizes);
    }
}
