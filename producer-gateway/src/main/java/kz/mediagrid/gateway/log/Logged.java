package kz.mediagrid.gateway.log;

import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Something that one record of a log begins and others change: as it stands after some of them. */
public interface Logged<T extends Logged<T>> {

    String id();

    /** When the record that began it was received. */
    Instant receivedAt();

    /** Why {@code change} cannot happen to it as it stands; empty if it can. */
    Optional<String> objectionTo(SpecificRecord change);

    /** How it stands after {@code change}, to which there is no objection. */
    T after(SpecificRecord change);
}
