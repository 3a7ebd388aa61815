package kz.mediagrid.agencypages.table;

import java.util.regex.Pattern;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param text the text, without spaces around it; line ends are {@code \n}
 * @param name the cell's name in its spreadsheet, e.g. {@code B7}; null for a pasted table
 * @param fault the fault that was found before the text was understood, e.g. that the cell has a formula
 */
record Cell(String text, @Nullable String name, @Nullable ProblemText fault) {

    private static final Pattern AROUND = Pattern.compile("^[\\s\u00a0]+|[\\s\u00a0]+\\z");

    static final Cell EMPTY = new Cell("", null, null);

    /** A cell of a pasted table. */
    static Cell of(String text) {
        return new Cell(clean(text), null, null);
    }

    /** The text with plain line ends, without spaces around it. */
    static String clean(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return AROUND.matcher(lines).replaceAll("");
    }

    boolean isEmpty() {
        return text.isEmpty() && fault == null;
    }
}
