package kz.mediagrid.notifier.delivery;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.platform.serde.Reading.Unreadable;
import org.apache.kafka.clients.consumer.MockConsumer;

/** The feed of versions, but for their bodies, which a test makes. */
final class BodilessFeed implements Feed<VersionRef> {

    private final VersionFeed feed;
    private final Function<Destination, CompletableFuture<byte[]>> bodies;

    /** The channels for which the next item was asked. */
    private final List<String> asked = new ArrayList<>();

    BodilessFeed(VersionLog versions, Outlets outlets, Function<Destination, CompletableFuture<byte[]>> bodies) {
        var clock = Clock.systemUTC();
        this.feed = new VersionFeed(
                versions,
                new MockConsumer<>("none"),
                (topic, value) -> new Unreadable("no body is read"),
                new OutletContents(
                        new GridLinks(URI.create("https://grid.example/"), outlets, clock),
                        code -> Optional.empty(),
                        clock));
        this.bodies = bodies;
    }

    @Override
    public String cursorOf(String destination) {
        return feed.cursorOf(destination);
    }

    @Override
    public long end() {
        return feed.end();
    }

    @Override
    public Optional<VersionRef> next(Serving serving) {
        asked.add(serving.to().id());
        return feed.next(serving);
    }

    /** The channels for which the next item was asked since the last call, in order. */
    List<String> asked() {
        var since = List.copyOf(asked);
        asked.clear();
        return since;
    }

    @Override
    public Optional<VersionRef> find(Destination to, String messageId) {
        return feed.find(to, messageId);
    }

    @Override
    public CompletableFuture<byte[]> body(Destination to, VersionRef version) {
        return bodies.apply(to);
    }
}
