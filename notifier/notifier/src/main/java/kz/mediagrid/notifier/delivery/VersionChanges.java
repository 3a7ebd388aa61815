package kz.mediagrid.notifier.delivery;

import java.util.Map;
import kz.mediagrid.notifier.grid.GridJson;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;
import org.jspecify.annotations.Nullable;

/** What one version changes, taken in part by part: as much of it as a message holds, and never the whole of a large one. */
final class VersionChanges {

    /** An entry is at least this long in JSON [bytes], whatever it leaves out. */
    private static final int SHORTEST_ENTRY = 200;

    private final Inline withEntries = new Inline();
    private final Inline bare = new Inline();
    private @Nullable MediaGridVersion last;
    private int count;

    /**
     * Takes in the next part.
     *
     * @throws IllegalArgumentException if one before it is missing: it could not be read
     */
    void take(MediaGridVersion part) {
        var expected = last == null ? 1 : last.getPart() + 1;
        if (part.getPart() != expected) {
            throw missing(part, expected);
        }
        last = part;
        part.getChanges().forEach(this::add);
    }

    private void add(GridChange change) {
        count++;
        withEntries.add(() -> GridJson.changeWithEntry(change));
        bare.add(() -> GridJson.change(change));
    }

    /** What stands above the changes; the same in each part. */
    MediaGridVersion header() {
        if (last == null) {
            throw new IllegalArgumentException("the version has no part that can be read");
        }
        if (last.getPart() != last.getParts()) {
            throw missing(last, last.getPart() + 1);
        }
        return last;
    }

    private static IllegalArgumentException missing(MediaGridVersion part, int number) {
        return new IllegalArgumentException("part %d of %d of version %d of %s is missing"
                .formatted(number, part.getParts(), part.getVersion(), part.getWeek()));
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** Whether the version certainly has more entries than a message holds, so that none needs to be looked at. */
    boolean hasTooManyEntries() {
        return (long) header().getEntryCount() * SHORTEST_ENTRY > Content.LARGEST_INLINE;
    }

    /** Adds to {@code data} the changes with their entries, or without them, or neither, and says which. */
    void putInto(Map<String, Object> data) {
        if (withEntries.fits()) {
            data.put("inline", "ENTRIES");
            data.put("changes", withEntries.list());
        } else if (bare.fits()) {
            data.put("inline", "CHANGES");
            data.put("changes", bare.list());
        } else {
            data.put("inline", "NOTHING");
        }
    }
}
