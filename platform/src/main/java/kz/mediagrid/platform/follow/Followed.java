package kz.mediagrid.platform.follow;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import kz.mediagrid.topics.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A topic that a feature of a service follows.
 *
 * @param handler handles the records in order; it may receive a record more than once; an exception that it throws stops the
 *     follower
 * @param later supplies the offset to start from; called when all topics that start from their beginning are read to their
 *     ends; null to start this topic from its beginning
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
