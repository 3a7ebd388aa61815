package kz.mediagrid.gateway.audit;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of the audit as CSV (RFC 4180). A spreadsheet shows every cell as text and calculates none: a cell that would be a formula
 * begins with an apostrophe.
 */
final class AuditCsv {

    /** By this mark, a spreadsheet recognises UTF-8. */
    private static final char MARK = '\uFEFF';

    private static final String FORMULAS = "=+-@\t\r";

    private final PrintWriter out;

    AuditCsv(PrintWriter out) {
        this.out = out;
    }

    /** Writes the names of the columns. */
    void head(Words words) {
        out.print(MARK);
        row(Stream.of(
                        "audit.when",
                        "audit.what",
                        "audit.code",
                        "audit.refused",
                        "audit.name",
                        "audit.post",
                        "audit.id",
                        "audit.whom",
                        "audit.whom.id",
                        "audit.place")
                .map(words::say)
                .toArray(String[]::new));
    }

    void line(AuditPage.Line line) {
        row(
                line.at().machine(),
                line.what(),
                line.kind().name(),
                line.refused() ? "1" : "0",
                line.who().name(),
                line.who().post(),
                line.who().id(),
                line.whom().name(),
                line.whom().id(),
                line.place());
    }

    private void row(@Nullable String... cells) {
        out.print(Arrays.stream(cells).map(AuditCsv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "\"\"";
        }
        var harmless = FORMULAS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
