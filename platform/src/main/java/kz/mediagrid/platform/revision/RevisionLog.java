package kz.mediagrid.platform.revision;

import java.util.function.Function;
import kz.mediagrid.platform.write.CommandTooLargeException;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes new revisions to compacted topics that several processes write. A decision on a revision is written only if no
 * other process has written since the decision was made.
 */
public interface RevisionLog {

    /** The records that a decision writes; all of them are stored, or none. */
    interface Records {

        /** Adds a record, or a tombstone if {@code record} is null. */
        void put(Topic topic, String key, @Nullable SpecificRecord record);
    }

    /**
     * Makes a decision and writes its records. Returns what the decision returns, when the views show the records. Callers
     * take turns: only one thread at a time may call this.
     *
     * @param decision decides by views that show all earlier writes; it may be called several times, and must recognise
     *     what an earlier call wrote
     * @throws NotAcknowledgedException if it is uncertain whether the records are stored
     * @throws CommandTooLargeException if a record is too large; no record is stored then
     * @throws RuntimeException the exception of the decision; no record is stored then
     */
    <T> T decide(Function<Records, T> decision);
}
