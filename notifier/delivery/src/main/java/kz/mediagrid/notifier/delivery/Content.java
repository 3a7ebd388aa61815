package kz.mediagrid.notifier.delivery;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.notifier.grid.GridJson;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import org.jspecify.annotations.Nullable;

/**
 * The webhook payload of a version. Only the key of the version differs between outlets, and the size limit, which decides
 * about the detail.
 *
 * @param publishedAt the time of publication, in UTC
 * @param header the version's header
 * @param details the parts that the payload may have beside the header, the most detailed first; the last is nothing
 */
record Content(String publishedAt, Map<String, Object> header, List<Detail> details) {

    /**
     * The changes or the entries of a version, in full or in part.
     *
     * @param inline the word that says which of them
     * @param field the name of the list; null if there is no list
     */
    record Detail(String inline, @Nullable String field, List<Map<String, Object>> list) {

        static final Detail NOTHING = new Detail("NOTHING", null, List.of());

        Map<String, Object> after(Map<String, Object> header) {
            var data = new LinkedHashMap<>(header);
            data.put("inline", inline);
            if (field != null) {
                data.put(field, list);
            }
            return data;
        }
    }

    /** The payload with the version's changes, for an outlet that has the previous version. */
    static Content changes(VersionChanges changes) {
        return of(changes.header(), changes.count(), false, changes.details());
    }

    /** The payload for an outlet that lacks the previous version. It contains all entries if they fit into a message. */
    static Content whole(PublishedGrid grid) {
        return whole(grid, grid.entries());
    }

    /** The payload of {@link #whole(PublishedGrid)} with the chosen entries alone. */
    static Content whole(PublishedGrid grid, List<GridEntry> chosen) {
        var entries = new Inline();
        chosen.forEach(entry -> entries.add(() -> GridJson.entry(entry)));
        var details = entries.fits()
                ? List.of(new Detail("ENTRIES", "entries", entries.list()), Detail.NOTHING)
                : List.of(Detail.NOTHING);
        return of(grid.header(), grid.changes().size(), true, details);
    }

    /**
     * The payload without entries, for an outlet that lacks the previous version. The version has too many entries for
     * a message.
     */
    static Content wholeByLink(VersionChanges changes) {
        return of(changes.header(), changes.count(), true, List.of(Detail.NOTHING));
    }

    private static Content of(MediaGridVersion version, int changeCount, boolean whole, List<Detail> details) {
        var header = new LinkedHashMap<String, Object>(GridJson.header(version));
        if (version.getVersion() > 1) {
            header.put("previousVersion", version.getVersion() - 1);
        }
        header.put("entryCount", version.getEntryCount());
        header.put("changeCount", changeCount);
        header.put("whole", whole);
        return new Content(version.getPublishedAt().toString(), header, details);
    }

    /**
     * This payload of which the outlet's filter took entries or changes out. The numbers of all entries and changes stay in it.
     *
     * @param matching the number of changes, or of entries of a whole version, that the filter chose
     */
    Content filtered(long matching) {
        var marked = new LinkedHashMap<>(header);
        marked.put("filtered", true);
        marked.put("matchingCount", matching);
        return new Content(publishedAt, marked, details);
    }

    /** The HTTP bodies of this payload, whose whole version is at {@code address}. */
    OutletBodies at(URI address) {
        return new OutletBodies(this, address);
    }
}
