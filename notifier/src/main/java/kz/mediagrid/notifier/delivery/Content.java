package kz.mediagrid.notifier.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.notifier.grid.GridJson;
import kz.mediagrid.notifier.grid.PublishedGrid;
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
    static Content changes(PublishedGrid grid) {
        var data = header(grid, false);
        var whole = grid.changes().stream().map(GridJson::changeWithEntry).toList();
        var bare = grid.changes().stream().map(GridJson::change).toList();
        if (isSmall(whole)) {
            data.put("inline", "ENTRIES");
            data.put("changes", whole);
        } else if (isSmall(bare)) {
            data.put("inline", "CHANGES");
            data.put("changes", bare);
        } else {
            data.put("inline", "NOTHING");
        }
        return new Content(grid.header().getPublishedAt().toString(), data);
    }

    /** All entries as they stand in the version: for an outlet that lacks the version before. */
    static Content whole(PublishedGrid grid) {
        var data = header(grid, true);
        var entries = grid.entries().stream().map(GridJson::entry).toList();
        if (isSmall(entries)) {
            data.put("inline", "ENTRIES");
            data.put("entries", entries);
        } else {
            data.put("inline", "NOTHING");
        }
        return new Content(grid.header().getPublishedAt().toString(), data);
    }

    private static Map<String, Object> header(PublishedGrid grid, boolean whole) {
        var data = new LinkedHashMap<String, Object>(GridJson.header(grid.header()));
        if (grid.header().getVersion() > 1) {
            data.put("previousVersion", grid.header().getVersion() - 1);
        }
        data.put("entryCount", grid.header().getEntryCount());
        data.put("changeCount", grid.changes().size());
        data.put("whole", whole);
        return data;
    }

    private static boolean isSmall(List<?> json) {
        return JSON.writeValueAsBytes(json).length <= LARGEST_INLINE;
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
