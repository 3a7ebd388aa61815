package kz.mediagrid.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays out the cells of pasted tables. A cell over several rows gives its text to each of them; a cell over several columns
 * gives its text to the first.
 */
final class SpannedRows {

    private final List<List<Cell>> rows = new ArrayList<>();
    private final Map<Integer, Span> spans = new HashMap<>();

    /** A cell from above that reaches into the rows below. */
    private record Span(Cell cell, int first, int last) {

        boolean reaches(int row) {
            return first < row && row <= last;
        }
    }

    /** Forgets the cells that reach down from the table before. */
    void beginTable() {
        spans.clear();
    }

    void beginRow() {
        if (rows.size() == CellGrid.ROWS_AND_HEADINGS) {
            throw CellGrid.tooManyRows();
        }
        rows.add(new ArrayList<>());
        fillFromAbove();
    }

    void add(Cell cell, int columns, int rowsCovered) {
        var row = rows.get(rows.size() - 1);
        for (int column = 0; column < columns; column++) {
            if (row.size() >= CellGrid.COLUMNS) {
                if (cell.isEmpty() || column > 0) {
                    // Word and Excel close wide tables with empty cells.
                    return;
                }
                throw CellGrid.tooManyColumns();
            }
            var covered = column == 0 ? cell : Cell.EMPTY;
            if (rowsCovered > 1) {
                spans.put(row.size(), new Span(covered, rows.size() - 1, rows.size() + rowsCovered - 2));
            }
            row.add(covered);
        }
        fillFromAbove();
    }

    private void fillFromAbove() {
        var row = rows.get(rows.size() - 1);
        for (var span = spans.get(row.size()); span != null; span = spans.get(row.size())) {
            if (!span.reaches(rows.size() - 1)) {
                return;
            }
            row.add(span.cell());
        }
    }

    List<List<Cell>> rows() {
        return rows;
    }
}
