package kz.mediagrid.notifier.delivery;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.mediagrid.notifier.grid.GridJson;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.schemas.MediaGridVersion;
import tools.jackson.databind.json.JsonMapper;

/**
 * The webhook payload of a version. Only the key of the version differs between outlets.
 *
 * @param publishedAt the time of publication, in UTC
 * @param data the version's header, and its changes or its entries if these are small enough
 */
record Content(String publishedAt, Map<String, Object> data) {

    /**
     * The size limit of a list in a payload [bytes]. A larger list is left out, and the outlet must fetch the list from
     * the API.
     */
    static final int LARGEST_INLINE = 100_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The payload with the version's changes, for an outlet that has the previous version. */
    static Content changes(VersionChanges changes) {
        var data = header(changes.header(), changes.count(), false);
        changes.putInto(data);
        return new Content(changes.header().getPublishedAt().toString(), data);
    }

    /** The payload for an outlet that lacks the previous version. It contains all entries if they fit into a message. */
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

    /**
     * The payload without entries, for an outlet that lacks the previous version. The version has too many entries for
     * a message.
     */
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

    /**
     * The HTTP body for one outlet.
     *
     * @param address the address of the whole version
     * @param key the key by which this outlet can fetch the version there
     */
    byte[] body(URI address, String key) {
        var own = new LinkedHashMap<>(data);
        own.put("grid", address.toString());
        own.put("gridKey", key);
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "media-grid.published");
        body.put("timestamp", publishedAt);
        body.put("data", own);
        return JSON.writeValueAsBytes(body);
    }
}
