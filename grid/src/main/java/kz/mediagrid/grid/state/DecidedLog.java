package kz.mediagrid.grid.state;

import java.time.Instant;

/** Tells how far the commands on the log are decided. */
@FunctionalInterface
public interface DecidedLog {

    /** Whether everything is decided that was on the log at {@code due}, asked at {@code now}. */
    boolean reaches(Instant due, Instant now);
}
