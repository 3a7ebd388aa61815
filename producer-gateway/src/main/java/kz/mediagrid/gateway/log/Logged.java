package kz.mediagrid.gateway.log;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.edge.problem.ProblemText;
import org.apache.avro.specific.SpecificRecord;

/** A subject that one record of a log begins and others change, in its state after some of them. */
public interface Logged<T extends Logged<T>> {

    String id();

    /** The time at which the record that began it was received. */
    Instant receivedAt();

    /** The reason for which {@code change} conflicts with its state; empty if it does not. */
    Optional<ProblemText> objectionTo(SpecificRecord change);

    /** Its state after {@code change}, to which there is no objection. */
    T after(SpecificRecord change);
}
