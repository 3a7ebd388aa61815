package kz.mediagrid.tables;

import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;

/** The cells of a table, before anybody knows what they mean. Rows without any text are left out. */
record CellGrid(List<Row> rows) {

    /** The largest number of rows that are read. */
    static final int ROWS = 1_000;

    /** The largest number of rows of a grid, which may have titles and headings besides. */
    static final int ROWS_AND_HEADINGS = ROWS + 20;

    /** The largest number of columns that are read. */
    static final int COLUMNS = 60;

    /** The limit for what is sent: the bytes of a file, the characters of a pasted table. */
    static final int SIZE = 2 * 1024 * 1024;

    /**
     * A row of cells.
     *
     * @param number the row's number in its source, counted from 1
     */
    record Row(int number, List<Cell> cells) {

        Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        Stream<Cell> filled() {
            return cells.stream().filter(cell -> !cell.isEmpty());
        }
    }

    static RequestProblem tooManyRows() {
        return ProblemKind.TOO_LARGE.because(ProblemText.of("table.too-many-rows", ROWS));
    }

    static RequestProblem tooManyColumns() {
        return ProblemKind.TOO_LARGE.because(ProblemText.of("table.too-many-columns", COLUMNS));
    }

    static RequestProblem tooLarge() {
        return ProblemKind.TOO_LARGE.because(ProblemText.of("table.too-large", SIZE / 1024 / 1024));
    }

    static RequestProblem empty() {
        return ProblemKind.REFUSED.because(ProblemText.of("table.empty"));
    }
}
