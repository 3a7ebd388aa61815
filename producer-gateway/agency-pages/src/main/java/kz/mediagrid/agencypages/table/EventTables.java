package kz.mediagrid.agencypages.table;

import kz.mediagrid.calendar.GridWeek;
import org.springframework.stereotype.Component;

/** Reads tables of planned events that press secretaries send or paste. */
@Component
public final class EventTables {

    private final TableReader reader;

    EventTables() {
        this.reader = new TableReader(FormColumns.standard());
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
}
