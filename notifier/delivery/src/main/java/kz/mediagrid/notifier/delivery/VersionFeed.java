package kz.mediagrid.notifier.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import kz.mediagrid.notifier.delivery.OutletContents.Chosen;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.platform.follow.LogReader;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Provides the published versions, in order of publication. All versions together are too large for memory. So, to build a
 * payload, a thread of the feed reads the version from {@code media-grids}.
 */
final class VersionFeed implements Feed<VersionRef>, AutoCloseable {

    /**
     * The number of payloads in the cache. A few are enough, because a new version is sent to all outlets at about the
     * same time.
     */
    private static final int REMEMBERED = 32;

    private final VersionLog versions;
    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
    private final Deserializer<Reading> reading;
    private final OutletContents contents;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var made = new Thread(work, "delivery-bodies");
        made.setDaemon(true);
        return made;
    });
    private final Map<Key, OutletBodies> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, OutletBodies> eldest) {
            return size() > REMEMBERED;
        }
    };

    private volatile boolean closed;

    private record Key(VersionRef version, boolean whole, Chosen chosen) {}

    /** @param consumer a consumer of raw bytes that reads only committed records; the feed closes it */
    VersionFeed(
            VersionLog versions,
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            Deserializer<Reading> reading,
            OutletContents contents) {
        this.versions = versions;
        this.consumer = consumer;
        this.reading = reading;
        this.contents = contents;
    }

    @Override
    public String cursorOf(String outletId) {
        return outletId;
    }

    @Override
    public long end() {
        return versions.end();
    }

    @Override
    public Optional<VersionRef> next(Serving serving) {
        return versions.next(serving);
    }

    @Override
    public Optional<VersionRef> find(Destination to, String messageId) {
        return versions.sent(to.id(), messageId);
    }

    @Override
    public CompletableFuture<byte[]> body(Destination to, VersionRef version) {
        return CompletableFuture.supplyAsync(() -> write(to, version), thread);
    }

    @Override
    public MessageTrace trace(VersionRef version) {
        return versions.trace(version);
    }

    private byte[] write(Destination to, VersionRef version) {
        if (closed) {
            throw new IllegalStateException("delivery has ended");
        }
        var outlet = to.outlet();
        boolean whole = version.offset() < to.skipSupersededBefore()
                || versions.lacksPrevious(version, to.hasFrom(version.offset()));
        var key = new Key(version, whole, contents.chosen(outlet));
        return contents.body(remembered.computeIfAbsent(key, this::bodies), outlet, version);
    }

    private OutletBodies bodies(Key key) {
        return contents.bodies(content(key), key.version());
    }

    private Content content(Key key) {
        var chosen = key.chosen();
        var changes = new VersionChanges(change -> contents.has(chosen, change));
        read(key.version(), changes::take);
        if (!key.whole()) {
            var content = Content.changes(changes);
            return chosen.filter() == null ? content : content.filtered(changes.matching());
        }
        if (chosen.filter() == null) {
            return changes.hasTooManyEntries() ? Content.wholeByLink(changes) : Content.whole(whole(key.version()));
        }
        // Few of many entries may pass, so that they fit.
        var grid = whole(key.version());
        var matching = grid.entries().stream()
                .filter(entry -> contents.has(chosen, entry))
                .toList();
        return Content.whole(grid, matching).filtered(matching.size());
    }

    private PublishedGrid whole(VersionRef version) {
        var parts = new ArrayList<MediaGridVersion>();
        versions.upTo(version).forEach(earlier -> read(earlier, parts::add));
        var grids = PublishedGrid.versions(parts);
        return grids.get(grids.size() - 1);
    }

    /**
     * Reads the parts of {@code version} one by one, because all parts together may be too large for memory.
     *
     * @throws IllegalStateException if the broker does not answer for 15 s
     */
    private void read(VersionRef version, Consumer<MediaGridVersion> handler) {
        var log = LogReader.between(consumer, Topics.MEDIA_GRIDS.name(), version.offset(), version.next());
        while (!log.isAtEnd()) {
            for (var record : log.next()) {
                if (reading.deserialize(record.topic(), record.value()) instanceof Readable readable
                        && readable.record() instanceof MediaGridVersion part) {
                    handler.accept(part);
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        // Fails a read in progress.
        consumer.wakeup();
        // The consumer belongs to the thread, which may be reading.
        thread.execute(consumer::close);
        thread.shutdown();
    }
}
