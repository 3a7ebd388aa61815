package kz.mediagrid.tables;

import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;

/**
 * A fault in a table.
 *
 * @param field the field, e.g. {@code title.kk}; for a fault of the whole table, the heading of the column, or empty
 * @param cell the name of the cell, e.g. {@code B7}; null for a pasted table
 */
public record Fault(String field, @Nullable String cell, ProblemText text) {

    /** Whether the fault is one of the field {@code other}, or of a field in which it lies. */
    public boolean isOf(String other) {
        return other.equals(field) || other.startsWith(field + ".");
    }
}
