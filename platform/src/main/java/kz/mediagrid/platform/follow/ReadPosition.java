package kz.mediagrid.platform.follow;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The offset up to which a follower has handled its topic. Safe for use by several threads. */
final class ReadPosition {

    private final BooleanSupplier failed;
    private long next;
    private long endAtStart;
    private long last = -1;
    private long lastWrittenAt = -1;

    /** @param failed whether the follower has failed; asked by those who wait */
    ReadPosition(BooleanSupplier failed) {
        this.failed = failed;
    }

    /**
     * Begins to read.
     *
     * @param from the offset from which the follower reads
     * @param end the end of the topic now
     */
    synchronized void begin(long from, long end) {
        endAtStart = end;
        passed(from);
    }

    /** Everything before the offset {@code offset} is handled. */
    synchronized void passed(long offset) {
        next = offset;
        notifyAll();
    }

    /** The record is handled. */
    synchronized void handled(ConsumerRecord<?, ?> record) {
        last = record.offset();
        lastWrittenAt = record.timestamp();
        passed(record.offset() + 1);
    }

    /** Lets all who wait look whether the follower has failed. */
    synchronized void wake() {
        notifyAll();
    }

    /** Waits until every record before {@code end} is handled. Returns false after {@code nanos}, or if the follower has failed. */
    synchronized boolean await(long end, long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        long left = nanos;
        while (next < end && !failed.getAsBoolean() && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
        return next >= end && !failed.getAsBoolean();
    }

    /** The end of the topic when the follower began. */
    synchronized long endAtStart() {
        return endAtStart;
    }

    /** The number of records that are not handled yet, of those that the topic had when the follower began. */
    synchronized long leftAtStart() {
        return Math.max(0, endAtStart - next);
    }

    /**
     * The content of a view of the topic now.
     *
     * @param before the content of the view before this follower; its last record is still the last if no other was handled
     */
    synchronized KeptContent.KeptTopic reached(KeptContent.KeptTopic before) {
        boolean hasMore = last >= 0;
        return new KeptContent.KeptTopic(
                before.topicId(),
                next,
                hasMore ? last : before.last(),
                hasMore ? lastWrittenAt : before.lastWrittenAt(),
                before.views());
    }
}
