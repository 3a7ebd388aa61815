package kz.mediagrid.notifier.delivery;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.Consumer;

/** How far each outlet is served, read from {@code delivery-cursors}. */
final class Cursors {

    private Cursors() {}

    /** All of them, up to the topic's present end. */
    static Map<String, DeliveryCursor> read(Consumer<byte[], byte[]> consumer, RecordReader reader) {
        var cursors = new HashMap<String, DeliveryCursor>();
        WholeTopic.read(consumer, Topics.DELIVERY_CURSORS, record -> {
            // Of what an outlet is sent there is more than one kind, each with a cursor under a key of its own.
            var key = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                cursors.remove(key);
            } else if (reader.read(record.topic(), record.value()) instanceof Readable readable
                    && readable.record() instanceof DeliveryCursor cursor) {
                cursors.put(key, cursor);
            }
        });
        return cursors;
    }
}
