package kz.mediagrid.platform.streams;

import java.util.Map;
import java.util.Optional;

/** What the broker knows of a task's input topics, one partition each, that the task may not have processed yet. */
public interface Inputs extends AutoCloseable {

    /** The offset the next record of each topic would get; empty while the broker does not answer for all of them. */
    Optional<Map<String, Long>> ends();

    /**
     * Whether a record of {@code topic} lies at {@code from} or later but before {@code to}, or may do so for all that is
     * known.
     *
     * <p>Offsets alone do not tell: markers of transactions take some too, and compaction leaves gaps.
     */
    boolean mayHoldRecords(String topic, long from, long to);

    /** For each topic the offset from which the broker would have the task go on; 0 before it has processed anything. */
    Map<String, Long> committed();

    @Override
    void close();
}
