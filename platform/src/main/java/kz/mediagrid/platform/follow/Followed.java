package kz.mediagrid.platform.follow;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import kz.mediagrid.topics.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A topic that a part of a service follows.
 *
 * @param handler handles the records in order; it may receive one again, and an exception it throws stops the follower
 * @param later supplies the first offset, once all others are read to their ends; null: from the beginning, with the others
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
