package kz.mediagrid.gateway.erasure;

import java.time.Instant;
import kz.mediagrid.topics.Topic;

/** Erases records of one topic. The gateway asks for it again and again while it runs. */
public interface Erasure {

    /** The topic from which records are erased. */
    Topic topic();

    /** The time of the topic's last record [real time]; {@link Instant#MIN} if there is none. */
    Instant lastWritten();

    /**
     * Erases the records that are due, or some of them. Returns their number.
     *
     * @throws RuntimeException if it is uncertain whether they are erased; they stay due then
     */
    int eraseDue();
}
