package kz.mediagrid.topics;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules by which the broker stores the batches of a topic.
 *
 * @param largest the largest batch of records that the broker accepts, compressed or not [bytes]
 * @param isForMedia whether the broker stores every batch with gzip, however its writer compressed it: clients of the media
 *     without native libraries read gzip, but not LZ4
 */
public record Batches(int largest, boolean isForMedia) {

    /** The broker's settings for the compression. The level is the fastest, because a large week is one transaction. */
    private static final Map<String, String> GZIP = Map.of("compression.type", "gzip", "compression.gzip.level", "1");

    /** The broker's settings that say how batches are compressed. */
    static final Set<String> COMPRESSION = GZIP.keySet();

    /** The broker's default for the largest batch [bytes]. */
    private static final int USUAL_SIZE = 1_048_588;

    static final Batches USUAL = new Batches(USUAL_SIZE, false);

    /** The batches of a topic that the media read. */
    static final Batches FOR_MEDIA = new Batches(USUAL_SIZE, true);

    Batches upTo(int bytes) {
        return new Batches(bytes, isForMedia);
    }

    /** The broker's settings that give a topic these batches. */
    Map<String, String> settings() {
        var settings = new TreeMap<>(isForMedia ? GZIP : Map.of());
        settings.put("max.message.bytes", Integer.toString(largest));
        return settings;
    }
}
