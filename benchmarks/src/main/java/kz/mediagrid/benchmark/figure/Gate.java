package kz.mediagrid.benchmark.figure;

/**
 * The limit of a unit's cost, which the long suite checks.
 *
 * @param row the row that measures the cost, e.g. {@code P1}
 * @param unit the name of the cost in that row's samples
 * @param micros the processor time of a unit when the gate was written [µs]
 */
public record Gate(String row, String unit, double micros) {

    private static final double TOLERANCE = 1.3;
    private static final double SWING = 0.15;

    /** Whether the pairs agree on the cost; if not, the machine was too restless to gate it. */
    public boolean isSteady(Spread cost) {
        return cost.swing() <= SWING;
    }

    /** Whether a steady cost is above the limit. */
    public boolean isExceeded(Spread cost) {
        return isSteady(cost) && cost.median() > TOLERANCE * micros;
    }
}
