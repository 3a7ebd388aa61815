package kz.mediagrid.agencypages.table;

import kz.mediagrid.calendar.GridWeek;
import org.springframework.stereotype.Component;

/** Reads tables of planned events that press secretaries paste. */
@Component
public final class EventTables {

    private final TableReader reader;

    EventTables() {
        this.reader = new TableReader(FormColumns.standard());
    }

    /** The rows of the tables that Word or Excel put on the clipboard as HTML. */
    public ReadTable readHtml(String html, GridWeek week) {
        return reader.read(ClipboardReader.readHtml(html), week);
    }

    /** The rows of a table that Excel put on the clipboard as text with tabs. */
    public ReadTable readText(String text, GridWeek week) {
        return reader.read(ClipboardReader.readText(text), week);
    }
}
