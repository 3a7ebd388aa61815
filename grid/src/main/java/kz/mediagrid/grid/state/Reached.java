package kz.mediagrid.grid.state;

import java.time.Instant;

/** Tells whether the log was read as far as a due time needs: what lay there by then must be decided before. */
@FunctionalInterface
public interface Reached {

    /**
     * Whether everything is decided that was on the log when {@code due} passed.
     *
     * @param now business time
     * @param next the offset after the last record that was taken in
     */
    boolean by(Instant due, Instant now, long next);
}
