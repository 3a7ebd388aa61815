package kz.mediagrid.tables;

import java.util.List;
import java.util.Set;

/**
 * A table that was read.
 *
 * @param faults the faults of the table as a whole, e.g. of its headings
 * @param columns the fields for which the table has a column, with {@code *} for the position in a list; an empty cell there
 *     means an empty field
 */
public record ReadTable(List<ReadRow> rows, List<Fault> faults, Set<String> columns) {

    public ReadTable {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        columns = Set.copyOf(columns);
    }
}
