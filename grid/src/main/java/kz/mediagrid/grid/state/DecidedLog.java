package kz.mediagrid.grid.state;

import java.time.Instant;

/** Reports whether the commands on the log are decided up to a given time. */
@FunctionalInterface
public interface DecidedLog {

    /** Whether all commands that were on the log at {@code due} are decided; {@code now} is the present time. */
    boolean reaches(Instant due, Instant now);
}
