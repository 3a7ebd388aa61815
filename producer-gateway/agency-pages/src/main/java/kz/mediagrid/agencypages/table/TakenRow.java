package kz.mediagrid.agencypages.table;

import java.util.Map;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.tables.ReadRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table with its outcome.
 *
 * @param lacks the faults that keep the row's draft from being sent, beside those of the row, by the field of the form
 * @param elsewhere the week of the row's draft; null if it has none, or is in the week that the table was read for
 */
record TakenRow(
        ReadRow row,
        Outcome outcome,
        Map<String, ProblemText> lacks,
        @Nullable GridWeek elsewhere) {

    /** A row that has no draft. */
    TakenRow(ReadRow row, Outcome outcome) {
        this(row, outcome, Map.of(), null);
    }

    /** The effect of a row. Nothing of it is sent. */
    enum Outcome {
        /** A draft of a new event is saved. */
        NEW,
        /** A draft that revises a filed event is saved. */
        REVISED,
        /** The event is filed already, with the same content. */
        UNCHANGED,
        /** The row was sent before as an event that was withdrawn, moved or changed since. */
        SENT_BEFORE,
        /** The row was taken before, and its draft is as somebody left it. */
        KNOWN,
        /** The row names an event that the body did not file, or that another row names too. */
        REFUSED
    }
}
