package kz.mediagrid.platform.streams;

import java.util.Map;
import java.util.Optional;

/** The offsets of a task's input topics on the broker. Each topic has one partition. */
public interface Inputs extends AutoCloseable {

    /** The end offset of each topic; empty unless the broker answers for every topic. */
    Optional<Map<String, Long>> ends();

    /**
     * Whether {@code topic} has a record at or after {@code from} and before {@code to}; true also if this is unknown.
     *
     * <p>Offsets alone do not show whether there is a record: transaction markers occupy some offsets, and compaction
     * leaves gaps.
     */
    boolean mayHoldRecords(String topic, long from, long to);

    /**
     * Whether {@code topic} has a record at or after {@code from} and before {@code to}; waits for the broker's answer.
     *
     * @throws org.apache.kafka.common.errors.TimeoutException if the broker does not answer
     */
    boolean holdsRecords(String topic, long from, long to);

    /** The committed offset of each topic, from which the task resumes; 0 before the first commit. */
    Map<String, Long> committed();

    @Override
    void close();
}
