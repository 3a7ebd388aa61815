package kz.mediagrid.edge.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import kz.mediagrid.schemas.SessionEnded;

/**
 * The view of the topic {@code ended-sessions}. A session of a person who signed out is in the view until it would have
 * ended by itself.
 */
public final class EndedSessions {

    private final Map<String, Instant> ended = new ConcurrentHashMap<>();
    private final BiConsumer<String, SessionEnded> topic;
    private final Clock real;

    /**
     * @param topic writes a record to the topic under a session's id, and returns when the broker has acknowledged it
     * @param real the clock of real time
     */
    public EndedSessions(BiConsumer<String, SessionEnded> topic, Clock real) {
        this.topic = topic;
        this.real = real;
    }

    /** Applies one record of the topic. */
    public void apply(String session, SessionEnded record) {
        var now = real.instant();
        ended.values().removeIf(until -> !until.isAfter(now));
        if (record.getUntil().isAfter(now)) {
            ended.put(session, record.getUntil());
        }
    }

    /**
     * Ends a session in all services.
     *
     * @param until when the session would end by itself
     */
    void end(String session, Instant until) {
        var record = new SessionEnded(until);
        topic.accept(session, record);
        apply(session, record);
    }

    boolean has(String session) {
        return ended.containsKey(session);
    }
}
