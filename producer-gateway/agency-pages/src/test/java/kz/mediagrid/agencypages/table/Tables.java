package kz.mediagrid.agencypages.table;

import java.time.LocalDate;
import kz.mediagrid.calendar.GridWeek;

/** The tables of the standard form, as the pages use them. */
final class Tables {

    /** 14 to 20 December 2026. */
    static final GridWeek WEEK = GridWeek.of(LocalDate.of(2026, 12, 17));

    private Tables() {}

    static EventTables standard() {
        return new EventTables();
    }
}
