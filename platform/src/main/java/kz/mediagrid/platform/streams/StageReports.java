package kz.mediagrid.platform.streams;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.observability.progress.Progress;

/** Receives what operators must know of a running stage. */
@FunctionalInterface
public interface StageReports {

    /**
     * Due work has waited for the inputs for more than a minute, see {@link LogHorizon}.
     *
     * @param since the start of the wait [real time]; empty if no work waits
     */
    void dueWaits(Optional<Instant> since);

    /**
     * A lost state is made again from the inputs.
     *
     * @param progress the records of the inputs that are handled again; empty if the state is whole
     */
    default void rebuilds(Optional<Progress> progress) {}
}
