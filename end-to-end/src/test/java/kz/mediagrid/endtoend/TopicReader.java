package kz.mediagrid.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.mediagrid.notifier.grid.MediaGridsTopic;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;

/** Reads topics as they stand, committed records only. It is opened once: a connection and its schemas cost a second. */
final class TopicReader implements AutoCloseable {

    private final Consumer<byte[], byte[]> consumer;
    private final RecordSerdes serdes;
    private final RecordReader reader;

    TopicReader(Ports ports) {
        // At the end of one topic the broker would keep it waiting for more, and so from reading the next.
        Map<String, Object> client = Map.of("bootstrap.servers", ports.bootstrapServers(), "fetch.max.wait.ms", 10);
        this.consumer = RawConsumers.factory(client).createConsumer();
        this.serdes = new RecordSerdes(client);
        this.reader = serdes.reader();
    }

    /** All that a topic holds now. */
    synchronized List<SpecificRecord> contents(Topic topic) {
        var contents = new ArrayList<SpecificRecord>();
        WholeTopic.read(consumer, topic, record -> {
            if (reader.read(topic.name(), record.value()) instanceof Readable readable) {
                contents.add(readable.record());
            }
        });
        return contents;
    }

    /** Every version of {@code week} that is on the topic now. */
    synchronized List<PublishedGrid> versionsOf(String week) {
        return new MediaGridsTopic(consumer, reader).versionsOf(week);
    }

    /** Ends it, and does not wait for a broker that may be gone. */
    @Override
    public synchronized void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
        serdes.close();
    }
}
