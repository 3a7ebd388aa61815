package kz.mediagrid.platform.follow;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import kz.mediagrid.topics.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A topic that a feature of a service follows.
 *
 * @param handler receives the records in order, and may receive a record more than once; if it throws an exception, the
 *     follower stops
 * @param later supplies the offset to start from, after all topics without {@code later} are read to their ends; null
 *     for the beginning. A topic that another feature follows from its beginning is read from there at that moment, and the handler
 *     receives its part
 */
public record Followed(
        Topic topic,
        Consumer<FollowedRecord> handler,
        @Nullable LongSupplier later) {

    /** Follows the topic from its beginning. */
    public Followed(Topic topic, Consumer<FollowedRecord> handler) {
        this(topic, handler, null);
    }
}
