package kz.mediagrid.notifier.mail;

import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.DeclaredEvent;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.PlannedEvent;
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
     * @param change the change of the event after the declaration
     */
    record Covered(EventDetails details, Change change) {

        static Covered of(PlannedEvent event, DeclaredEvent declared) {
            return new Covered(event.getDetails(), changeOf(event, declared));
        }

        private static Change changeOf(PlannedEvent event, DeclaredEvent declared) {
            if (event.getStatus() == EventStatus.WITHDRAWN) {
                return Change.WITHDRAWN;
            }
            if (event.getDateToBeConfirmed()) {
                return Change.POSTPONED;
            }
            return event.getRevision() > declared.getRevision() ? Change.CHANGED : Change.NONE;
        }
    }

    /** The change of an event after the declaration that covers it. */
    enum Change {
        NONE,
        CHANGED,

        /** Postponed, with the date to be confirmed. */
        POSTPONED,
        WITHDRAWN
    }

    GridWeek week() {
        return weekOf(outcome);
    }

    static GridWeek weekOf(SubmissionOutcome outcome) {
        return GridWeek.parse(outcome.getWeeks().get(0));
    }
}
