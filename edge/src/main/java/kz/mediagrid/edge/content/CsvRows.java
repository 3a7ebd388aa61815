package kz.mediagrid.edge.content;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as CSV (RFC 4180). A spreadsheet shows every cell as text and calculates none: a cell that would be a formula begins with
 * an apostrophe.
 */
public final class CsvRows {

    /** By this mark, a spreadsheet recognises UTF-8. */
    private static final char MARK = '\uFEFF';

    private static final String FORMULAS = "=+-@\t\r";

    private final PrintWriter out;

    /** Begins a file. */
    public CsvRows(PrintWriter out) {
        this.out = out;
        out.print(MARK);
    }

    /** Writes one row; a missing cell is empty. */
    public void row(@Nullable String... cells) {
        out.print(Arrays.stream(cells).map(CsvRows::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "\"\"";
        }
        var harmless = FORMULAS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
