package kz.mediagrid.platform.follow;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import kz.mediagrid.topics.Topic;

/** Tells how far the views of a service have read their topics. */
public interface ViewProgress {

    /**
     * Waits until the views show every record that {@code of} have now, whichever process wrote it. Returns false if that
     * takes longer than {@code limit}, if a topic is no longer followed, or if the broker does not answer.
     */
    boolean awaitPresentEnds(Collection<Topic> of, Duration limit);

    /**
     * Waits until the views show every record before the offset that {@code ends} has for its topic. Returns false if that
     * takes longer than {@code limit}, or if a topic is no longer followed.
     */
    boolean await(Map<Topic, Long> ends, Duration limit);
}
