package kz.mediagrid.topics;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SigningKeyAnnounced;
import kz.mediagrid.schemas.VersionSigned;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that the media read, as an event of CloudEvents 1.0. All attributes follow from the record, so a record that is written
 * again has the same ones.
 *
 * @param topic the topic of the record
 * @param id distinguishes the record from all others of the topic
 * @param key the key of the record
 * @param type the full name of the record's schema
 * @param time the instant of the record; null if the record has none
 */
public record CloudEvent(
        Topic topic,
        String id,
        String key,
        String type,
        @Nullable Instant time) {

    /** The media type of Avro; the schema's id in the registry precedes the value. */
    private static final String AVRO = "application/avro";

    /**
     * The event of a record.
     *
     * @param value null for a tombstone, which is no event: the version that removes the entry is one
     * @return empty if {@code topic} is not for the media
     */
    public static Optional<CloudEvent> of(Topic topic, String key, @Nullable SpecificRecord value) {
        if (value == null || !topic.batches().isForMedia()) {
            return Optional.empty();
        }
        var type = value.getSchema().getFullName();
        return Optional.of(new CloudEvent(topic, id(value), key, type, time(value)));
    }

    private static String id(SpecificRecord value) {
        if (value instanceof MediaGridVersion part) {
            return id(part.getWeek(), part.getVersion(), part.getPart());
        }
        if (value instanceof GridEntry entry) {
            return id(entry.getWeek(), entry.getEventId(), entry.getChangedVersion());
        }
        if (value instanceof VersionSigned signed) {
            return id(signed.getWeek(), signed.getVersion(), signed.getKeyId());
        }
        if (value instanceof SigningKeyAnnounced key) {
            return id(key.getKeyId(), key.getSigns());
        }
        if (value instanceof JointNotice notice) {
            return id(notice.getMatterId(), notice.getSupplement(), notice.getPart());
        }
        throw new IllegalArgumentException(
                "no id is known for a " + value.getSchema().getFullName());
    }

    private static String id(Object... parts) {
        var id = new StringBuilder();
        for (var part : parts) {
            id.append(id.isEmpty() ? "" : "/").append(part);
        }
        return id.toString();
    }

    private static @Nullable Instant time(SpecificRecord value) {
        if (value instanceof MediaGridVersion part) {
            return part.getPublishedAt();
        }
        if (value instanceof VersionSigned signed) {
            return signed.getSignedAt();
        }
        if (value instanceof SigningKeyAnnounced key) {
            return key.getAnnouncedAt();
        }
        return value instanceof JointNotice notice ? notice.getSentAt() : null;
    }

    /** The headers of the record, by their names in the binary mode of the Kafka binding. */
    public Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", source(topic));
        headers.put("ce_type", type);
        headers.put("ce_subject", key);
        if (time != null) {
            headers.put("ce_time", time.toString());
        }
        headers.put("content-type", AVRO);
        return headers;
    }

    /** The source of the events of {@code topic}: the jurisdiction, the service that writes them, and the topic. */
    static String source(Topic topic) {
        return "/" + id(Topics.JURISDICTION, topic.writer().id(), topic.name());
    }
}
