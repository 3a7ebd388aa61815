package kz.mediagrid.benchmark.figure;

import java.util.List;
import java.util.TreeMap;

/**
 * The cost of a row's units of work against one size of its load.
 *
 * @param row the id of the row, e.g. {@code P2b}
 * @param size the name of the size, e.g. {@code entries}
 * @param values the sizes that are measured
 * @param sizeAxis the size in words, with its unit
 * @param costAxis the cost in words, with its unit
 * @param micros the unit of {@code costAxis} [µs]
 * @param costs the names of the costs that are shown
 */
public record Curve(
        String row,
        String size,
        List<Integer> values,
        String sizeAxis,
        String costAxis,
        double micros,
        List<String> costs) {

    /** The costs by the sizes, in the unit of the axis. If a size was measured several times, the last line counts. */
    public TreeMap<Integer, Spread> points(String cost, List<FigureLine> lines) {
        var points = new TreeMap<Integer, Spread>();
        for (var line : lines) {
            var at = line.sizes().get(size);
            if (at != null
                    && line.kind().equals(FigureLine.COST)
                    && line.figure().equals(cost)) {
                points.put(at, line.spread().dividedBy(micros));
            }
        }
        return points;
    }
}
