package kz.mediagrid.demo.outlet;

import org.jspecify.annotations.Nullable;

/**
 * What the outlets' process is told to do, one line of JSON each on its standard input.
 *
 * @param task what to do
 * @param outlet which outlet
 * @param secret the secret by which it knows its post, for {@link Task#TRUST}
 */
record Order(Task task, String outlet, @Nullable String secret) {

    enum Task {
        /** Take an outlet on; answered with its port. */
        OPEN,
        /** From now on its post is signed with this secret. */
        TRUST,
        /** It is down: whatever comes is turned away. */
        GO_DOWN,
        /** It is back. */
        COME_BACK,
        /** Answered with its report. */
        REPORT
    }

    static Order of(Task task, String outlet) {
        return new Order(task, outlet, null);
    }
}
