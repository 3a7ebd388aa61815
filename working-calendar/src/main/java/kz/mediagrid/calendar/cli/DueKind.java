package kz.mediagrid.calendar.cli;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The kinds of obligation, with the names that records of obligations use. */
enum DueKind {
    /** The answer to a request (para. 8). */
    REQUEST_ANSWER,
    /** The information on a joint matter (para. 5, second part). */
    JOINT_CONTRIBUTION,
    /** The information for the coming week (para. 5). */
    WEEKLY_SUBMISSION,
    /** The sending of the grid to the mass media (para. 6). */
    GRID_DISPATCH;

    /**
     * The kind with the name {@code name}; {@link #REQUEST_ANSWER} if {@code name} is null.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    static DueKind named(@Nullable String name) {
        return name == null
                ? REQUEST_ANSWER
                : Arrays.stream(values())
                        .filter(kind -> kind.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "--kind is REQUEST_ANSWER, JOINT_CONTRIBUTION, WEEKLY_SUBMISSION or GRID_DISPATCH, and '"
                                        + name + "' is none of them."));
    }
}
