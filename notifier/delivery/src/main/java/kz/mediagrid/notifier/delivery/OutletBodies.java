package kz.mediagrid.notifier.delivery;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the HTTP bodies of one payload. They differ in the key of the version at their end, so what is before the key is written
 * once for all outlets. One thread uses it.
 */
final class OutletBodies {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NO_KEY = "";

    /** The end of a body that is written without a key: the empty key, the end of the data and the end of the body. */
    private static final int ENDING = "\"\"}}".length();

    private final Content content;
    private final URI address;

    /** The bodies up to the key, the most detailed first, as far as they were needed. */
    private final List<byte[]> beginnings = new ArrayList<>();

    /** @param address the address of the whole version */
    OutletBodies(Content content, URI address) {
        this.content = content;
        this.address = address;
    }

    /**
     * The most detailed body that is within {@code limit}, else the least detailed one.
     *
     * @param limit the size limit of the whole body [bytes]
     * @param key the key by which this outlet can fetch the version at the address
     */
    byte[] body(int limit, String key) {
        var ending = (JSON.writeValueAsString(key) + "}}").getBytes(StandardCharsets.UTF_8);
        int last = content.details().size() - 1;
        int detail = 0;
        while (detail < last && beginning(detail).length + ending.length > limit) {
            detail++;
        }
        var beginning = beginning(detail);
        return ByteBuffer.allocate(beginning.length + ending.length)
                .put(beginning)
                .put(ending)
                .array();
    }

    private byte[] beginning(int detail) {
        while (beginnings.size() <= detail) {
            var data = content.details().get(beginnings.size()).after(content.header());
            data.put("grid", address.toString());
            // The last one, so that all else is before it.
            data.put("gridKey", NO_KEY);
            var body = MessageBody.write("media-grid.published", content.publishedAt(), data);
            beginnings.add(Arrays.copyOf(body, body.length - ENDING));
        }
        return beginnings.get(detail);
    }
}
