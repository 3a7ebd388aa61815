package kz.mediagrid.gateway.log;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.edge.problem.ProblemText;
import org.apache.avro.specific.SpecificRecord;

/** The state of one subject of a log. The subject's first record creates the state, and each later record changes it. */
public interface Logged<T extends Logged<T>> {

    String id();

    /** The time at which the first record of the subject was received. */
    Instant receivedAt();

    /** The reason why {@code change} conflicts with this state; empty if there is no conflict. */
    Optional<ProblemText> objectionTo(SpecificRecord change);

    /** The state that results from {@code change}; call this only if {@code change} does not conflict with this state. */
    T after(SpecificRecord change);
}
