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
 * @param kept the view, if the handler changes nothing but kept stores and what the view makes again from them: then the handler
 *     receives the records that the stores lack; null if it needs all records at each start
 */
public record Followed(
        Topic topic,
        Consumer<FollowedRecord> handler,
        @Nullable LongSupplier later,
        @Nullable KeptView kept) {

    /** Follows the topic from its beginning. */
    public Followed(Topic topic, Consumer<FollowedRecord> handler) {
        this(topic, handler, null, null);
    }

    /** Follows the topic from the offset that {@code later} supplies. */
    public Followed(Topic topic, Consumer<FollowedRecord> handler, LongSupplier later) {
        this(topic, handler, later, null);
    }

    /** Follows the topic from where the kept stores of {@code view} end. */
    public static Followed kept(Topic topic, Consumer<FollowedRecord> handler, KeptView view) {
        return new Followed(topic, handler, null, view);
    }
}
