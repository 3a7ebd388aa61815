package kz.mediagrid.platform.streams;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * Supplies the usual clients of Kafka Streams. Fences a task's former owners before this instance takes the task over.
 * Each thread joins the group and writes under this instance's name. It joins only if no other process has this name.
 */
final class FencingClientSupplier implements KafkaClientSupplier {

    private final InstanceClaim claim;
    private final ZombieFencing former;

    FencingClientSupplier(InstanceClaim claim, ZombieFencing former) {
        this.claim = claim;
        this.former = former;
    }

    @Override
    public Admin getAdmin(Map<String, Object> settings) {
        return Admin.create(settings);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> settings) {
        var named = new HashMap<>(settings);
        named.computeIfPresent(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, (setting, given) -> claim.writer((String) given));
        return new KafkaProducer<>(named, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> settings) {
        return new Main(settings, claim, former);
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

        private final InstanceClaim claim;
        private final ZombieFencing former;

        Main(Map<String, Object> settings, InstanceClaim claim, ZombieFencing former) {
            super(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            this.claim = claim;
            this.former = former;
        }

        // Also called after the task migrated: an instance that was paused must not end the membership of the instance
        // that now has its name.
        @Override
        public void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
            claim.awaitNoOther();
            super.subscribe(topics, new First(this::joined, former, listener));
        }

        @Override
        public void subscribe(Pattern topics, ConsumerRebalanceListener listener) {
            claim.awaitNoOther();
            super.subscribe(topics, new First(this::joined, former, listener));
        }

        private void joined() {
            claim.joined(groupMetadata().memberId());
        }
    }

    /**
     * Fences the former owners when the partitions are assigned, not when the task starts. The end offset of the task's
     * state is read next, and must not grow afterwards.
     */
    private record First(Runnable joined, ZombieFencing former, ConsumerRebalanceListener then)
            implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> added) {
            joined.run();
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
