package kz.mediagrid.platform.streams;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * Supplies the usual clients of Kafka Streams. Fences a task's former owners before this instance takes the task over.
 */
final class FencingClientSupplier implements KafkaClientSupplier {

    private final ZombieFencing former;

    FencingClientSupplier(ZombieFencing former) {
        this.former = former;
    }

    @Override
    public Admin getAdmin(Map<String, Object> settings) {
        return Admin.create(settings);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> settings) {
        return new Main(settings, former);
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> settings) {
        return getRestoreConsumer(settings);
    }

    /** The consumer of a task's inputs. It fences the former owners of the task when its partitions are assigned. */
    private static final class Main extends KafkaConsumer<byte[], byte[]> {

        private final ZombieFencing former;

        Main(Map<String, Object> settings, ZombieFencing former) {
            super(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            this.former = former;
        }

        @Override
        public void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
            super.subscribe(topics, new First(former, listener));
        }

        @Override
        public void subscribe(Pattern topics, ConsumerRebalanceListener listener) {
            super.subscribe(topics, new First(former, listener));
        }
    }

    /**
     * Fences the former owners when the partitions are assigned, not when the task starts. The end offset of the task's
     * state is read next, and must not grow afterwards.
     */
    private record First(ZombieFencing former, ConsumerRebalanceListener then) implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> added) {
            if (!added.isEmpty()) {
                former.shutOut();
            }
            then.onPartitionsAssigned(added);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            then.onPartitionsRevoked(revoked);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            then.onPartitionsLost(lost);
        }
    }
}
