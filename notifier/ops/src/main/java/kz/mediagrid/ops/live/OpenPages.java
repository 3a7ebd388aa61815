package kz.mediagrid.ops.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Holds a limited number of SSE connections to open pages, without a thread for each page. */
final class OpenPages {

    static final int LIMIT = 100;

    /** The time after which a connection is closed. A browser that still shows the page then connects again. */
    private static final Duration CONNECTION_TIMEOUT = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(OpenPages.class);

    private final Map<SseEmitter, BooleanSupplier> pages = new ConcurrentHashMap<>();
    private boolean closed;

    /**
     * Opens a connection for one more page; empty if {@link #LIMIT} connections are open, or after {@link #close}.
     *
     * @param admitted whether the reader of the page may still see it
     */
    synchronized Optional<SseEmitter> open(BooleanSupplier admitted) {
        if (closed || pages.size() >= LIMIT) {
            return Optional.empty();
        }
        var page = new SseEmitter(CONNECTION_TIMEOUT.toMillis());
        page.onCompletion(() -> pages.remove(page));
        page.onTimeout(page::complete);
        page.onError(failure -> pages.remove(page));
        pages.put(page, admitted);
        send(page, SseEmitter.event().comment("listening").reconnectTime(2_000));
        return Optional.of(page);
    }

    int count() {
        return pages.size();
    }

    /** Sends the event {@code changed} to all pages. */
    void tellChanged() {
        pages.keySet()
                .forEach(page -> send(page, SseEmitter.event().name("changed").data("")));
    }

    /** Closes the connections of readers whose access has ended. */
    void closeRevoked() {
        pages.forEach((page, admitted) -> {
            if (!admitted.getAsBoolean()) {
                pages.remove(page);
                page.complete();
            }
        });
    }

    /** Sends an SSE comment as a heartbeat, which keeps proxies from closing connections and detects clients that left. */
    void sendHeartbeat() {
        pages.keySet().forEach(page -> send(page, SseEmitter.event().comment("still here")));
    }

    private void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException gone) {
            log.debug("an open page closed its connection: {}", gone.toString());
            pages.remove(page);
            // Jetty does not end the request by itself, and a stop of the server waits for it.
            page.complete();
        }
    }

    /** Closes all connections and refuses new ones. */
    synchronized void close() {
        closed = true;
        pages.keySet().forEach(SseEmitter::complete);
        pages.clear();
    }
}
