package kz.mediagrid.platform.streams;

import java.time.Duration;
import java.time.Instant;
import kz.mediagrid.platform.follow.LogReader;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The committed records of an input that a stage has not processed.
 *
 * @param count the number of these records, including the markers of transactions between them
 * @param oldest the time at which the first of them was written [real time]; null if there is none
 */
public record Unprocessed(long count, @Nullable Instant oldest) {

    private static final Unprocessed NONE = new Unprocessed(0, null);

    /**
     * Reads the first record between two offsets.
     *
     * @param consumer see {@link LogReader#whole}
     * @param from the offset that the stage has committed
     * @param end the last stable offset
     * @throws IllegalStateException if the broker sends nothing for {@code silence}
     */
    static Unprocessed between(Consumer<byte[], byte[]> consumer, String topic, long from, long end, Duration silence) {
        var log = LogReader.between(consumer, topic, from, end);
        while (!log.isAtEnd()) {
            var found = log.next(silence);
            if (!found.isEmpty()) {
                var first = found.get(0);
                return new Unprocessed(end - first.offset(), Instant.ofEpochMilli(first.timestamp()));
            }
        }
        return NONE;
    }

    static Unprocessed none() {
        return NONE;
    }
}
