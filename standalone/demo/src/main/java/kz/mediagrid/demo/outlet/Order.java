package kz.mediagrid.demo.outlet;

import org.jspecify.annotations.Nullable;

/**
 * An order to the outlets' process: one line of JSON on the standard input of that process.
 *
 * @param task the task
 * @param outlet the id of the outlet
 * @param secret the secret that verifies the outlet's deliveries, for {@link Task#TRUST}
 */
record Order(Task task, String outlet, @Nullable String secret) {

    enum Task {
        /** Opens an outlet; the answer is the outlet's port. */
        OPEN,
        /** Sets the secret that signs the outlet's deliveries from now on. */
        TRUST,
        /** Makes the outlet refuse every delivery. */
        GO_DOWN,
        /** Makes the outlet accept deliveries again. */
        COME_BACK,
        /** The answer is the outlet's report. */
        REPORT
    }

    static Order of(Task task, String outlet) {
        return new Order(task, outlet, null);
    }
}
