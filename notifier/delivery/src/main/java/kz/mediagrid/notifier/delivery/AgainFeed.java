package kz.mediagrid.notifier.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.mediagrid.outlets.CursorIds;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.SendAgain;

/**
 * Provides the items of another feed that people have sent again. A channel has one cursor for them, whichever feed they are of,
 * since only one is sent at a time.
 */
final class AgainFeed<T extends Sendable> implements Feed<AgainRef<T>> {

    private final Feed<T> feed;

    AgainFeed(Feed<T> feed) {
        this.feed = feed;
    }

    @Override
    public Stream<Destination> destinations(Outlet outlet) {
        return feed.destinations(outlet);
    }

    @Override
    public String cursorOf(String destination) {
        return CursorIds.ofAgain(destination);
    }

    @Override
    public List<String> suspending(String destination) {
        return feed.suspending(destination);
    }

    @Override
    public Duration pause() {
        return feed.pause();
    }

    @Override
    public long end() {
        return feed.end();
    }

    @Override
    public Optional<AgainRef<T>> next(Serving serving) {
        return wish(serving)
                .flatMap(asked -> feed.find(serving.to(), asked.getMessageId())
                        .map(found -> new AgainRef<>(found, asked.getNumber())));
    }

    /** The wish that is to be served; empty if there is none. */
    static Optional<SendAgain> wish(Serving serving) {
        var cursor = serving.cursor();
        return Optional.ofNullable(serving.to().again())
                .filter(asked -> cursor == null || asked.getNumber() >= cursor.getNextOffset());
    }

    @Override
    public Optional<AgainRef<T>> find(Destination to, String messageId) {
        return Optional.empty();
    }

    @Override
    public CompletableFuture<byte[]> body(Destination to, AgainRef<T> again) {
        return feed.bodyAgain(to, again.sent());
    }

    @Override
    public MessageTrace trace(AgainRef<T> again) {
        return feed.trace(again.sent());
    }
}
