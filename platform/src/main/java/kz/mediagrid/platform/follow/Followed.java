package kz.mediagrid.platform.follow;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import kz.mediagrid.topics.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A topic that some part of a service follows.
 *
 * @param handler takes the records in order; it must be able to take one again, and what it throws stops the follower
 * @param later from which offset, asked once all others are read to their ends; null: from the beginning, with the others
 */
public record Followed(
        Topic topic,
        Consumer<FollowedRecord> handler,
        @Nullable LongSupplier later) {

    /** From its beginning. */
    public Followed(Topic topic, Consumer<FollowedRecord> handler) {
        this(topic, handler, null);
    }
}
