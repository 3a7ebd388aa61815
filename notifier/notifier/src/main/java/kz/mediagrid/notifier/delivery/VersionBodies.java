package kz.mediagrid.notifier.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Outlet;

/** Makes the bodies of versions, on a thread of its own, as it may have to read them. */
final class VersionBodies implements AutoCloseable {

    /** A new version goes to all outlets at about the same time. */
    private static final int REMEMBERED = 32;

    private final VersionLog versions;
    private final VersionReader reader;
    private final GridLinks links;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var made = new Thread(work, "delivery-bodies");
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

    VersionBodies(VersionLog versions, VersionReader reader, GridLinks links) {
        this.versions = versions;
        this.reader = reader;
        this.links = links;
    }

    /** See {@link Feed#body}. */
    CompletableFuture<byte[]> body(Outlet outlet, VersionRef version) {
        return CompletableFuture.supplyAsync(() -> write(outlet, version), thread);
    }

    private byte[] write(Outlet outlet, VersionRef version) {
        if (closed) {
            throw new IllegalStateException("delivery has ended");
        }
        boolean whole = version.offset() < outlet.getSkipSupersededBefore()
                || versions.lacksPrevious(version, outlet.getStartOffset());
        var content = remembered.computeIfAbsent(new Key(version, whole), this::read);
        return content.body(links.to(outlet, version.week(), version.version()).toString());
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
