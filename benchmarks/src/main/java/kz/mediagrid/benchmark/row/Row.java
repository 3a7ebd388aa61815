package kz.mediagrid.benchmark.row;

import java.util.Set;
import kz.mediagrid.benchmark.figure.Comparison;

/** A row of the table: a load on the media-grid, and the baseline to which it is compared. */
public interface Row {

    /** The id of the row, e.g. {@code P1}. Its goals have this id, or begin with it and a hyphen. */
    String id();

    /** Whether {@code bench all --short} runs it. */
    boolean isShort();

    /** The names of the sizes that the user may choose, e.g. to measure what a larger load costs. */
    default Set<String> sizes() {
        return Set.of();
    }

    /** Runs the pairs of the row, after a warm-up of both sides. */
    Comparison measure(Bench bench);
}
