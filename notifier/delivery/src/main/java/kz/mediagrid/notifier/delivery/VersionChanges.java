package kz.mediagrid.notifier.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kz.mediagrid.notifier.grid.GridJson;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;
import org.jspecify.annotations.Nullable;

/**
 * Collects the changes of one version from its parts. Changes beyond the size limit of a message are dropped, so that a
 * large version is never wholly in memory.
 */
final class VersionChanges {

    /** A lower limit for the size of an entry as JSON [bytes]. */
    private static final int SHORTEST_ENTRY = 200;

    private final Inline withEntries = new Inline();
    private final Inline bare = new Inline();
    private @Nullable MediaGridVersion last;
    private final Predicate<GridChange> chosen;
    private int count;
    private int matching;

    /** @param chosen chooses the changes that the message has */
    VersionChanges(Predicate<GridChange> chosen) {
        this.chosen = chosen;
    }

    /**
     * Adds the next part of the version.
     *
     * @throws IllegalArgumentException if a previous part is missing because that part could not be read
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
        if (!chosen.test(change)) {
            return;
        }
        matching++;
        withEntries.add(() -> GridJson.changeWithEntry(change));
        bare.add(() -> GridJson.change(change));
    }

    /**
     * The version's header, which is the same in each part.
     *
     * @throws IllegalArgumentException if a part of the version is missing
     */
    MediaGridVersion header() {
        if (last == null) {
            throw new IllegalArgumentException("no part of the version can be read");
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

    /** The number of all changes in the version, even if they do not fit into a message. */
    int count() {
        return count;
    }

    /** The number of chosen changes, even if they do not fit into a message. */
    int matching() {
        return matching;
    }

    /**
     * Whether the version's entries certainly exceed the size limit of a message. In this case, the caller need not
     * read the entries.
     */
    boolean hasTooManyEntries() {
        return (long) header().getEntryCount() * SHORTEST_ENTRY > MessageBody.LARGEST;
    }

    /** The changes with entries and without entries, as far as they fit into a message, and nothing. */
    List<Content.Detail> details() {
        var details = new ArrayList<Content.Detail>();
        if (withEntries.fits()) {
            details.add(new Content.Detail("ENTRIES", "changes", withEntries.list()));
        }
        if (bare.fits()) {
            details.add(new Content.Detail("CHANGES", "changes", bare.list()));
        }
        details.add(Content.Detail.NOTHING);
        return details;
    }
}
