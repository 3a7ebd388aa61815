package kz.mediagrid.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Reads the tables that Word and Excel put on the clipboard, as HTML or as text with tabs. */
final class ClipboardReader {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern MORE_SPACES = Pattern.compile(" {2,}");
    private static final Pattern AROUND_LINES = Pattern.compile(" ?\\n ?");

    private ClipboardReader() {}

    /**
     * The cells of all tables in {@code html}, one table below the other.
     *
     * @throws RequestProblem if there is no table, or too much
     */
    static CellGrid readHtml(String html) {
        requireSmall(html);
        var grid = new SpannedRows();
        for (var table : outermost(Jsoup.parse(html), "table")) {
            grid.beginTable();
            for (var row : outermost(table, "tr")) {
                grid.beginRow();
                row.children().stream()
                        .filter(cell -> cell.is("td, th"))
                        .forEach(cell -> grid.add(Cell.of(text(cell)), span(cell, "colspan"), span(cell, "rowspan")));
            }
        }
        return nonEmpty(grid.rows());
    }

    /** The elements with this name in {@code root}, but not those within another one: a table in a cell is text of that cell. */
    private static List<Element> outermost(Element root, String name) {
        var found = new ArrayList<Element>();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (depth == 0 || !node.normalName().equals(name)) {
                        return FilterResult.CONTINUE;
                    }
                    found.add((Element) node);
                    return FilterResult.SKIP_ENTIRELY;
                },
                root);
        return found;
    }

    private static int span(Element cell, String attribute) {
        var span = cell.attr(attribute).strip();
        return span.matches("[0-9]{1,4}") ? Math.max(1, Integer.parseInt(span)) : 1;
    }

    /** The text of a cell, with a line for each paragraph and each break. */
    private static String text(Element cell) {
        var text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(SPACES.matcher(words.getWholeText()).replaceAll(" "));
                        } else if (node instanceof Element element
                                && element.normalName().equals("br")) {
                            text.append('\n');
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (depth > 0 && node instanceof Element element && element.isBlock()) {
                            text.append('\n');
                        }
                    }
                },
                cell);
        return AROUND_LINES.matcher(MORE_SPACES.matcher(text).replaceAll(" ")).replaceAll("\n");
    }

    /**
     * The cells of a text in which tabs separate cells and line ends separate rows. A cell with line ends, tabs or quotation
     * marks stands in quotation marks, and its own are doubled.
     */
    static CellGrid readText(String text) {
        requireSmall(text);
        if (text.indexOf('\t') < 0) {
            throw ProblemKind.REFUSED.because(ProblemText.of("table.no-table"));
        }
        var plain = text.replace("\r\n", "\n").replace('\r', '\n');
        var grid = new SpannedRows();
        grid.beginRow();
        int at = 0;
        while (at < plain.length()) {
            int end = quotedEnd(plain, at);
            if (end >= 0) {
                grid.add(Cell.of(plain.substring(at + 1, end).replace("\"\"", "\"")), 1, 1);
                end++;
            } else {
                end = endOfCell(plain, at);
                grid.add(Cell.of(plain.substring(at, end)), 1, 1);
            }
            if (end < plain.length() && plain.charAt(end) == '\n' && end + 1 < plain.length()) {
                grid.beginRow();
            }
            at = end + 1;
        }
        return nonEmpty(grid.rows());
    }

    private static int endOfCell(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\t' && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }

    /** The place of the mark that closes the quoted cell at {@code from}; -1 if no such cell begins there. */
    private static int quotedEnd(String text, int from) {
        if (text.charAt(from) != '"') {
            return -1;
        }
        int at = from + 1;
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at += 2;
            } else {
                boolean closes = at + 1 == text.length() || text.charAt(at + 1) == '\t' || text.charAt(at + 1) == '\n';
                return closes ? at : -1;
            }
        }
        return -1;
    }

    private static void requireSmall(String pasted) {
        if (pasted.length() > CellGrid.SIZE) {
            throw CellGrid.tooLarge();
        }
    }

    private static CellGrid nonEmpty(List<List<Cell>> rows) {
        if (rows.isEmpty()) {
            throw ProblemKind.REFUSED.because(ProblemText.of("table.no-table"));
        }
        var filled = new ArrayList<CellGrid.Row>();
        for (int at = 0; at < rows.size(); at++) {
            var row = new CellGrid.Row(at + 1, rows.get(at));
            if (row.filled().findAny().isPresent()) {
                filled.add(row);
            }
        }
        return new CellGrid(filled);
    }
}
