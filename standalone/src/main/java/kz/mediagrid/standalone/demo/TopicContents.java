package kz.mediagrid.standalone.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.serde.RegistrySerdes;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Whole topics, read by a consumer of our own from the beginning to the present end, committed records only. */
final class TopicContents implements AutoCloseable {

    private final Consumer<byte[], byte[]> consumer;
    private final RecordReader reader;

    TopicContents(Ports ports) {
        this.consumer = RawConsumers.factory(Map.of("bootstrap.servers", ports.bootstrapServers()))
                .createConsumer();
        this.reader = new RegistrySerdes(ports.registryApi()).reader();
    }

    Consumer<byte[], byte[]> consumer() {
        return consumer;
    }

    RecordReader reader() {
        return reader;
    }

    /** All that {@code topic} holds, in order. */
    List<SpecificRecord> of(Topic topic) {
        var partition = new TopicPartition(topic.name(), 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        var contents = new ArrayList<SpecificRecord>();
        while (consumer.position(partition) < end) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                if (reader.read(topic.name(), record.value()) instanceof Readable readable) {
                    contents.add(readable.record());
                }
            }
        }
        return contents;
    }

    @Override
    public void close() {
        consumer.close();
        reader.close();
    }
}
