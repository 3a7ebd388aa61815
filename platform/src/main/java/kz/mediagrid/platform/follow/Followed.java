package kz.mediagrid.platform.follow;

import java.util.function.Consumer;
import kz.mediagrid.topics.Topic;

/**
 * A topic that some part of a service follows from its beginning.
 *
 * @param handler takes the records in order; it must be able to take one again, and what it throws stops the follower
 */
public record Followed(Topic topic, Consumer<FollowedRecord> handler) {}
