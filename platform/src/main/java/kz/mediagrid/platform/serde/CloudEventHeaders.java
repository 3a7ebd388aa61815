package kz.mediagrid.platform.serde;

import static java.nio.charset.StandardCharsets.UTF_8;

import kz.mediagrid.topics.CloudEvent;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The headers that make a record an event of CloudEvents. */
public final class CloudEventHeaders {

    private CloudEventHeaders() {}

    /**
     * The headers of a record; no header if the record is no event.
     *
     * @param value null for a tombstone
     */
    public static Headers of(Topic topic, String key, @Nullable SpecificRecord value) {
        var headers = new RecordHeaders();
        CloudEvent.of(topic, key, value)
                .ifPresent(event -> event.headers().forEach((name, text) -> headers.add(name, text.getBytes(UTF_8))));
        return headers;
    }
}
