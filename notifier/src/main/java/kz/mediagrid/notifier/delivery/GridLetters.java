package kz.mediagrid.notifier.delivery;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.notifier.outlet.OutletSecrets;
import kz.mediagrid.schemas.MediaGridVersion;

/** Writes the message of a version, on a thread of its own since it may have to be read first. */
final class GridLetters implements Letters, AutoCloseable {

    /** A new version goes to all outlets at about the same time. */
    private static final int REMEMBERED = 32;

    private final VersionLog versions;
    private final VersionReader reader;
    private final GridLinks links;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var made = new Thread(work, "delivery-letters");
        made.setDaemon(true);
        return made;
    });
    private final Map<Key, Content> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Content> eldest) {
            return size() > REMEMBERED;
        }
    };

    private volatile boolean closed;

    private record Key(VersionRef version, boolean whole) {}

    /** @param clock real time */
    GridLetters(VersionLog versions, VersionReader reader, GridLinks links, Clock clock) {
        this.versions = versions;
        this.reader = reader;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Message> write(Sending<VersionRef> sending) {
        return CompletableFuture.supplyAsync(() -> message(sending), thread);
    }

    private Message message(Sending<VersionRef> sending) {
        if (closed) {
            throw new IllegalStateException("delivery has ended");
        }
        var outlet = sending.outlet();
        var version = sending.sent();
        boolean whole = version.offset() < outlet.getSkipSupersededBefore()
                || versions.lacksPrevious(version, outlet.getStartOffset());
        var content = remembered.computeIfAbsent(new Key(version, whole), this::read);
        var link = links.to(outlet, version.week(), version.version()).toString();
        return new Message(
                sending.webhookId(),
                URI.create(outlet.getWebhookUrl()),
                OutletSecrets.of(outlet, clock.instant()),
                content.body(link));
    }

    private Content read(Key key) {
        var changes = new VersionChanges();
        reader.read(key.version(), changes::take);
        if (!key.whole()) {
            return Content.changes(changes);
        }
        return changes.hasTooManyEntries() ? Content.wholeByLink(changes) : Content.whole(whole(key.version()));
    }

    private PublishedGrid whole(VersionRef version) {
        var parts = new ArrayList<MediaGridVersion>();
        versions.upTo(version).forEach(earlier -> reader.read(earlier, parts::add));
        var grids = PublishedGrid.versions(parts);
        return grids.get(grids.size() - 1);
    }

    @Override
    public void close() {
        closed = true;
        reader.stop();
        // The consumer belongs to the thread, which may be reading.
        thread.execute(reader::close);
        thread.shutdown();
    }
}
