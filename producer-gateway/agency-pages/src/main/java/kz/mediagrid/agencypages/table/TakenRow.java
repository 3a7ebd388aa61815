package kz.mediagrid.agencypages.table;

import java.util.Map;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.tables.ReadRow;

/**
 * A row of a table with its outcome.
 *
 * @param lacks the faults that keep the row's draft from being sent, beside those of the row, by the field of the form
 */
record TakenRow(ReadRow row, Outcome outcome, Map<String, ProblemText> lacks) {

    /** The effect of a row. Nothing of it is sent. */
    enum Outcome {
        /** A draft of a new event is saved. */
        NEW,
        /** A draft that revises a filed event is saved. */
        REVISED,
        /** The event is filed already, with the same content. */
        UNCHANGED,
        /** The row was taken before, and its draft is as somebody left it. */
        KNOWN,
        /** The row names an event that the body did not file, or that another row names too. */
        REFUSED
    }
}
