package kz.mediagrid.demo.outlet;

import org.jspecify.annotations.Nullable;

/**
 * A command to the process that simulates the outlets. It is one line of JSON on the standard input of that process.
 *
 * @param task the action that the process carries out
 * @param outlet the id of the outlet; empty for the mail server, which all share
 * @param given the secret of {@link Task#TRUST}, or the address of {@link Task#POLL}; null for the other tasks
 */
record Order(Task task, String outlet, @Nullable String given) {

    enum Task {
        /** Opens the outlet; the process answers with the outlet's port. */
        OPEN,
        /** Sets the secret by which the outlet verifies deliveries from now on. */
        TRUST,
        /** Makes the outlet refuse every delivery. */
        GO_DOWN,
        /** Makes the outlet accept deliveries again. */
        COME_BACK,
        /** Reports the deliveries; the process answers with the outlet's report. */
        REPORT,
        /** Reads the accepted deliveries; the process answers with the events that the outlet knows. */
        READ,
        /** Opens the mail server; the process answers with its port. */
        OPEN_MAIL,
        /** Reports the mails; the process answers with all of them. */
        MAILS,
        /** Polls the outlet's calendar; the process answers with the report of the calendar. */
        POLL
    }

    static Order of(Task task, String outlet) {
        return new Order(task, outlet, null);
    }
}
