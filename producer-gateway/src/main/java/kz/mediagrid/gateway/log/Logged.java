package kz.mediagrid.gateway.log;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.edge.problem.ProblemText;
import org.apache.avro.specific.SpecificRecord;

/**
 * The state of a subject of a log after some of its records: the first record begins the subject, later records change it.
 */
public interface Logged<T extends Logged<T>> {

    String id();

    /** The time at which the first record of the subject was received. */
    Instant receivedAt();

    /** The reason why {@code change} conflicts with this state; empty if there is no conflict. */
    Optional<ProblemText> objectionTo(SpecificRecord change);

    /** The state after {@code change}, which must not conflict with this state. */
    T after(SpecificRecord change);
}
