package kz.mediagrid.demo.outlet;

import org.jspecify.annotations.Nullable;

/**
 * A command to the process that simulates the outlets. It is one line of JSON on the standard input of that process.
 *
 * @param task the action that the process carries out
 * @param outlet the id of the outlet
 * @param secret the secret by which the outlet verifies deliveries; null for every task except {@link Task#TRUST}
 */
record Order(Task task, String outlet, @Nullable String secret) {

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
        REPORT
    }

    static Order of(Task task, String outlet) {
        return new Order(task, outlet, null);
    }
}
