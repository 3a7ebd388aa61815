package kz.mediagrid.tables;

import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import org.springframework.context.MessageSource;

/** Reads tables of planned events that press secretaries send or paste, and writes the form as a table. */
public final class EventTables {

    private final TableReader reader;
    private final TemplateWriter writer;

    /** @param texts the sentences, with those of {@code tables/problems} */
    public EventTables(MessageSource texts) {
        var form = FormColumns.standard();
        this.reader = new TableReader(form);
        this.writer = new TemplateWriter(form, texts);
    }

    /**
     * The rows of an XLSX file.
     *
     * @param week the week for which a date without a year is meant
     * @throws kz.mediagrid.edge.problem.RequestProblem if the file is no readable table, or is too large
     */
    public ReadTable read(byte[] spreadsheet, GridWeek week) {
        return reader.read(SpreadsheetReader.read(spreadsheet), week);
    }

    /** The rows of the tables that Word or Excel put on the clipboard as HTML; see {@link #read}. */
    public ReadTable readHtml(String html, GridWeek week) {
        return reader.read(ClipboardReader.readHtml(html), week);
    }

    /** The rows of a table that Excel put on the clipboard as text with tabs; see {@link #read}. */
    public ReadTable readText(String text, GridWeek week) {
        return reader.read(ClipboardReader.readText(text), week);
    }

    /**
     * The form of {@code week} as an XLSX file with headings in Kazakh and Russian. Read back, it gives the same fields.
     *
     * @param language the language of the instructions
     * @param rows the rows to fill in; may be empty
     */
    public byte[] write(GridWeek week, Language language, List<ReadRow> rows) {
        return writer.write(week, language, rows);
    }
}
