package kz.mediagrid.benchmark.row;

import kz.mediagrid.benchmark.figure.Comparison;

/** A row of the table: a load on the media-grid, and the baseline to which it is compared. */
public interface Row {

    /** The id of the row, e.g. {@code P1}. Its goals have this id, or begin with it and a hyphen. */
    String id();

    /** Whether {@code bench all --short} runs it. */
    boolean isShort();

    /** Runs the pairs of the row, after a warm-up of both sides. */
    Comparison measure(Bench bench);
}
