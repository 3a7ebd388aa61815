package kz.mediagrid.gateway.audit;

import java.io.PrintWriter;
import java.util.stream.Stream;
import kz.mediagrid.edge.content.CsvRows;
import kz.mediagrid.edge.page.Words;

/** Writes rows of the audit as CSV. */
final class AuditCsv {

    private final CsvRows rows;

    AuditCsv(PrintWriter out) {
        this.rows = new CsvRows(out);
    }

    /** Writes the names of the columns. */
    void head(Words words) {
        rows.row(Stream.of(
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
        rows.row(
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
}
