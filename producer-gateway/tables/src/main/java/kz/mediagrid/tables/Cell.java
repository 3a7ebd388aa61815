package kz.mediagrid.tables;

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

    static final Cell EMPTY = new Cell("", null, null);

    /** A cell of a pasted table. */
    static Cell of(String text) {
        return new Cell(clean(text), null, null);
    }

    /** The text with plain line ends, without spaces around it. */
    static String clean(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        int from = 0;
        int to = lines.length();
        while (from < to && isSpace(lines.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(lines.charAt(to - 1))) {
            to--;
        }
        return lines.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    boolean isEmpty() {
        return text.isEmpty() && fault == null;
    }
}
