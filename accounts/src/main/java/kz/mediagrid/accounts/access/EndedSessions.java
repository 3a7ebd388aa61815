package kz.mediagrid.accounts.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiConsumer;
import kz.mediagrid.schemas.SessionEnded;

/**
 * The view of the topic {@code ended-sessions}. A session of a person who signed out is in the view until it would have
 * ended by itself.
 */
public final class EndedSessions {

    private final Cache<String, Instant> ended;
    private final BiConsumer<String, SessionEnded> topic;
    private final Clock real;

    /**
     * @param topic writes a record to the topic under a session's id, and returns when the broker has acknowledged it
     * @param real the clock of real time
     */
    public EndedSessions(BiConsumer<String, SessionEnded> topic, Clock real) {
        this.topic = topic;
        this.real = real;
        this.ended = Caffeine.newBuilder()
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, real.instant()))
                .expireAfter(Expiry.creating((String session, Instant until) -> timeUntil(until)))
                .build();
    }

    /** Applies one record of the topic. */
    public void apply(String session, SessionEnded record) {
        ended.put(session, record.getUntil());
    }

    /** The time until {@code moment}; none if it is over. */
    private Duration timeUntil(Instant moment) {
        var time = Duration.between(real.instant(), moment);
        return time.isNegative() ? Duration.ZERO : time;
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
        return ended.getIfPresent(session) != null;
    }
}
