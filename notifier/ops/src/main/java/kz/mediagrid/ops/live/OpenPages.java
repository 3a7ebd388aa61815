package kz.mediagrid.ops.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The pages that listen for changes, as long as they do: a bounded number, none of them with a thread of its own. */
final class OpenPages {

    static final int LIMIT = 100;

    /** A browser opens a new connection by itself; one that vanished without a word is forgotten by then. */
    private static final Duration CONNECTION_TIMEOUT = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(OpenPages.class);

    private final Set<SseEmitter> pages = ConcurrentHashMap.newKeySet();
    private boolean closed;

    /** A connection for one more page; nothing while there are too many, or once this is closed. */
    synchronized Optional<SseEmitter> open() {
        if (closed || pages.size() >= LIMIT) {
            return Optional.empty();
        }
        var page = new SseEmitter(CONNECTION_TIMEOUT.toMillis());
        page.onCompletion(() -> pages.remove(page));
        page.onTimeout(page::complete);
        page.onError(failure -> pages.remove(page));
        pages.add(page);
        send(page, SseEmitter.event().comment("listening").reconnectTime(2_000));
        return Optional.of(page);
    }

    int count() {
        return pages.size();
    }

    /** Tells all of them that something changed. */
    void tellChanged() {
        pages.forEach(page -> send(page, SseEmitter.event().name("changed").data("")));
    }

    /** Says nothing, so that whatever lies between keeps the connections, and those that are gone are noticed. */
    void keepAlive() {
        pages.forEach(page -> send(page, SseEmitter.event().comment("still here")));
    }

    private void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException gone) {
            log.debug("a page no longer listens: {}", gone.toString());
            pages.remove(page);
        }
    }

    /** Ends all connections; no new one is let in. */
    synchronized void close() {
        closed = true;
        pages.forEach(SseEmitter::complete);
        pages.clear();
    }
}
