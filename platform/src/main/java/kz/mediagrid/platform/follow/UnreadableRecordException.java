package kz.mediagrid.platform.follow;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/** A record cannot be read, and no record of its topic may be skipped. So the reader stops. */
public final class UnreadableRecordException extends RuntimeException {

    UnreadableRecordException(ConsumerRecord<byte[], byte[]> record, String cause) {
        super("%s offset %d cannot be read and must not be skipped, since %s: see docs/ops/unreadable-records.md"
                .formatted(record.topic(), record.offset(), cause));
    }

    /**
     * Whether only a restart helps after {@code failure} stopped a follower: not if the follower stopped at a record that an
     * operator must replace first, and not if it follows.
     *
     * @param failure as {@link TopicFollower#failure()} returns it
     */
    public static boolean leavesARestart(@Nullable Exception failure) {
        return failure != null
                && !(NestedExceptionUtils.getMostSpecificCause(failure) instanceof UnreadableRecordException);
    }
}
