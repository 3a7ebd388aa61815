package kz.mediagrid.notifier.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.mediagrid.notifier.grid.GridJson;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.schemas.MediaGridVersion;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every outlet is told of a version; a link of its own is all that each is told besides.
 *
 * @param publishedAt when it was published, in UTC
 * @param data its header, and as much of what it says as is small enough
 */
record Content(String publishedAt, Map<String, Object> data) {

    /** What is larger is left to the link [bytes]. */
    static final int LARGEST_INLINE = 100_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the version changes: for an outlet that has the version before. */
    static Content changes(VersionChanges changes) {
        var data = header(changes.header(), changes.count(), false);
        changes.putInto(data);
        return new Content(changes.header().getPublishedAt().toString(), data);
    }

    /** All entries as they stand in the version: for an outlet that lacks the version before. */
    static Content whole(PublishedGrid grid) {
        var entries = new Inline();
        grid.entries().forEach(entry -> entries.add(() -> GridJson.entry(entry)));
        var data = header(grid.header(), grid.changes().size(), true);
        if (entries.fits()) {
            data.put("inline", "ENTRIES");
            data.put("entries", entries.list());
        } else {
            data.put("inline", "NOTHING");
        }
        return new Content(grid.header().getPublishedAt().toString(), data);
    }

    /** The same where the entries are too many in any case. */
    static Content wholeByLink(VersionChanges changes) {
        var data = header(changes.header(), changes.count(), true);
        data.put("inline", "NOTHING");
        return new Content(changes.header().getPublishedAt().toString(), data);
    }

    private static Map<String, Object> header(MediaGridVersion header, int changeCount, boolean whole) {
        var data = new LinkedHashMap<String, Object>(GridJson.header(header));
        if (header.getVersion() > 1) {
            data.put("previousVersion", header.getVersion() - 1);
        }
        data.put("entryCount", header.getEntryCount());
        data.put("changeCount", changeCount);
        data.put("whole", whole);
        return data;
    }

    /** The body for one outlet. */
    byte[] body(String link) {
        var own = new LinkedHashMap<>(data);
        own.put("grid", link);
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "media-grid.published");
        body.put("timestamp", publishedAt);
        body.put("data", own);
        return JSON.writeValueAsBytes(body);
    }
}
