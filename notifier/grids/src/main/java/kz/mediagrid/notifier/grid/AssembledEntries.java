package kz.mediagrid.notifier.grid;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of versions, and holds the entries of the versions that were read last. Any thread may read.
 *
 * <p>The limit admits a large week beside some ordinary ones. If one version exceeds the limit, it alone is held, because
 * readers of a large week read it page by page.
 */
final class AssembledEntries {

    /** The largest number of entries of all held versions: some 70 MB if all differ. */
    static final int HELD = 25_000;

    private static final int LARGE = 2_000;

    static final Comparator<GridEntry> BY_START = Comparator.comparing(GridEntry::getDate)
            .thenComparing(GridEntry::getStartTime, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(GridEntry::getEventId);

    private record Key(String week, int version) {}

    private final StoredVersions versions;
    private final Map<Key, List<GridEntry>> held = new LinkedHashMap<>(16, 0.75f, true);
    private final Object large = new Object();
    private final Object small = new Object();
    private int count;

    AssembledEntries(StoredVersions versions) {
        this.versions = versions;
    }

    /** The entries of one version, ordered by start; the list is immutable. */
    List<GridEntry> of(String week, int version) {
        var key = new Key(week, version);
        var found = held(key);
        return found == null ? read(key) : found;
    }

    // One large version at a time, because the heap has no room for several. A small version does not wait for it.
    private List<GridEntry> read(Key key) {
        var isLarge = versions.sizes(key.week(), key.version()).entries() > LARGE;
        synchronized (isLarge ? large : small) {
            var found = held(key);
            return found == null ? readNow(key) : found;
        }
    }

    private List<GridEntry> readNow(Key key) {
        var read = versions.entries(key.week(), key.version(), near(key)).stream()
                .sorted(BY_START)
                .toList();
        hold(key, read);
        return read;
    }

    private @Nullable List<GridEntry> held(Key key) {
        synchronized (held) {
            return held.get(key);
        }
    }

    private @Nullable NearVersion near(Key key) {
        synchronized (held) {
            return held.entrySet().stream()
                    .filter(other -> other.getKey().week().equals(key.week()))
                    .min(Comparator.comparing(other -> Math.abs(other.getKey().version() - key.version())))
                    .map(other -> NearVersion.of(other.getKey().version(), other.getValue()))
                    .orElse(null);
        }
    }

    private void hold(Key key, List<GridEntry> entries) {
        synchronized (held) {
            if (held.put(key, entries) == null) {
                count += entries.size();
            }
            var eldest = held.entrySet().iterator();
            while (count > HELD && held.size() > 1) {
                count -= eldest.next().getValue().size();
                eldest.remove();
            }
        }
    }

    /** The number of entries in all held versions. */
    int count() {
        synchronized (held) {
            return count;
        }
    }
}
