package kz.mediagrid.demo.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.Reading.Unreadable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Reads whole topics, from the beginning to the end at the time of the call. This class has a consumer of its own,
 * which returns only committed records.
 */
final class TopicContents implements AutoCloseable {

    private final Consumer<byte[], byte[]> consumer;
    private final RecordSerdes serdes;
    private final RecordReader reader;

    TopicContents(Ports ports) {
        Map<String, Object> client = Map.of("bootstrap.servers", ports.bootstrapServers());
        this.consumer = RawConsumers.toTheEnds(client);
        this.serdes = new RecordSerdes(client);
        this.reader = serdes.reader();
    }

    Consumer<byte[], byte[]> consumer() {
        return consumer;
    }

    RecordReader reader() {
        return reader;
    }

    /**
     * All records of {@code topic}, in order.
     *
     * @throws IllegalStateException if a record of the topic cannot be read; a play writes no such record
     */
    List<SpecificRecord> of(Topic topic) {
        var contents = new ArrayList<SpecificRecord>();
        WholeTopic.read(consumer, topic, record -> {
            var reading = reader.read(topic.name(), record.value());
            if (reading instanceof Readable readable) {
                contents.add(readable.record());
            } else if (reading instanceof Unreadable unreadable) {
                throw new IllegalStateException(
                        "%s offset %d: %s".formatted(topic.name(), record.offset(), unreadable.cause()));
            }
        });
        return contents;
    }

    /** All records of {@code topic}; each record must have the type {@code type}. */
    <T extends SpecificRecord> List<T> of(Topic topic, Class<T> type) {
        return of(topic).stream().map(type::cast).toList();
    }

    @Override
    public void close() {
        consumer.close();
        serdes.close();
    }
}
