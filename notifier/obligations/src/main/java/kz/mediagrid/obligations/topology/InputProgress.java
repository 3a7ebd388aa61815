package kz.mediagrid.obligations.topology;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.obligations.ObligationStores;
import kz.mediagrid.platform.streams.StoredProgress;
import kz.mediagrid.state.Store;

/**
 * Stores the progress of the Kafka Streams task in each input topic, the progress of a rebuild, and whether the first
 * weekly tasks are planned.
 */
final class InputProgress {

    private static final String BEGUN = "begun";
    private static final String REBUILDING = "rebuilding";
    private static final String LAST = "last/";

    /** The definition of the stored progress, for the guard of the state. */
    static final StoredProgress STORED =
            new StoredProgress(ObligationStores.PROGRESS, ObligationTopology.INPUTS, topic -> LAST + topic.name());

    private static final long YES = 1;

    private final Store<Long> values;

    InputProgress(Store<Long> values) {
        this.values = values;
    }

    /** The offset after the last processed record of {@code topic}; 0 if no record was processed yet. */
    long next(String topic) {
        var last = values.get(LAST + topic);
        return last == null ? 0 : last + 1;
    }

    void passed(String topic, long offset) {
        values.put(LAST + topic, offset);
    }

    /** Whether no record of any topic was processed yet. */
    boolean isNone() {
        return !values.has(LAST);
    }

    /** The last business time on record when the rebuild of a lost state began; empty if there is no rebuild. */
    Optional<Instant> rebuilding() {
        return Optional.ofNullable(values.get(REBUILDING)).map(Instant::ofEpochMilli);
    }

    void rebuilding(Instant recordedUpTo) {
        values.put(REBUILDING, recordedUpTo.toEpochMilli());
    }

    void rebuilt() {
        values.remove(REBUILDING);
    }

    boolean hasBegun() {
        return values.get(BEGUN) != null;
    }

    void begun() {
        values.put(BEGUN, YES);
    }
}
