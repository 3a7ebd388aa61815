package kz.mediagrid.notifier.delivery;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.schemas.Outlet;
import tools.jackson.databind.json.JsonMapper;

/** Writes the HTTP body of a message, with as much detail as the outlet's size limit permits. */
final class MessageBody {

    /** The largest size limit that an outlet may choose [bytes]. */
    static final int LARGEST = 100_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MessageBody() {}

    /** The size limit of messages to {@code outlet} [bytes]. */
    static int limit(Outlet outlet) {
        return Math.min(outlet.getLargestBody(), LARGEST);
    }

    /**
     * The body with the first of {@code contents} that is within {@code limit}; with the last one if none is.
     *
     * @param limit the size limit of the whole body [bytes]
     * @param contents the possible values of {@code data}, the most detailed first; at least one
     */
    static byte[] write(String type, String timestamp, int limit, List<Map<String, Object>> contents) {
        Iterator<Map<String, Object>> rest = contents.iterator();
        byte[] body;
        do {
            body = write(type, timestamp, rest.next());
        } while (body.length > limit && rest.hasNext());
        return body;
    }

    /** The body with {@code data}, which are at its end. */
    static byte[] write(String type, String timestamp, Map<String, Object> data) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type);
        body.put("timestamp", timestamp);
        body.put("data", data);
        return JSON.writeValueAsBytes(body);
    }
}
