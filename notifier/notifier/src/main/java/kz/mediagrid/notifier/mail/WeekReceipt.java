package kz.mediagrid.notifier.mail;

import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.WeekDeclaration;

/**
 * The receipt of a declared week.
 *
 * @param outcome the decision about the submission that declares the week
 * @param declaration the part of the outcome about the declared week
 * @param events the covered events that the outcome lists; it may cover more
 */
record WeekReceipt(SubmissionOutcome outcome, WeekDeclaration declaration, List<Covered> events) {

    /**
     * An event that the declaration covers.
     *
     * @param details the event as the log has it now
     * @param changed whether the event was changed after the declaration
     */
    record Covered(EventDetails details, boolean changed) {}

    GridWeek week() {
        return GridWeek.parse(outcome.getWeeks().get(0));
    }
}
