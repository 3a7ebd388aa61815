package kz.mediagrid.demo.outlet;

import org.jspecify.annotations.Nullable;

/**
 * An order to the outlets' process, one line of JSON on its standard input.
 *
 * @param task the task
 * @param outlet the id of the outlet
 * @param secret the secret that verifies its deliveries, for {@link Task#TRUST}
 */
record Order(Task task, String outlet, @Nullable String secret) {

    enum Task {
        /** Opens an outlet; answered with its port. */
        OPEN,
        /** Sets the secret that signs its deliveries from now on. */
        TRUST,
        /** Takes the outlet down: it refuses every delivery. */
        GO_DOWN,
        /** Brings the outlet back. */
        COME_BACK,
        /** Answered with its report. */
        REPORT
    }

    static Order of(Task task, String outlet) {
        return new Order(task, outlet, null);
    }
}
