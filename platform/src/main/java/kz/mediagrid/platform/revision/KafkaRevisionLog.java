package kz.mediagrid.platform.revision;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.mediagrid.platform.follow.ViewProgress;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.CommandTooLargeException;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A {@link RevisionLog} on Kafka. All processes of a service use one transactional id, and the broker commits only the
 * transactions of the producer that opened last with this id. A process whose producer was replaced opens another one, reads
 * what the other process wrote, and decides again.
 */
public final class KafkaRevisionLog implements RevisionLog, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KafkaRevisionLog.class);
    private static final Duration VIEW_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(10);

    /** Each further attempt means that another process wrote meanwhile. */
    private static final int ATTEMPTS = 5;

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Serializer<SpecificRecord> serializer;
    private final ViewProgress views;
    private final List<Topic> topics;
    private final int largest;
    private volatile @Nullable Producer<byte[], byte[]> producer;

    /**
     * @param connection the settings to connect to the broker
     * @param transactionalId the same for all processes that write {@code topics}, and used for nothing else
     * @param topics the topics on which decisions depend; the service follows them
     * @param largest the largest record [bytes]
     */
    public KafkaRevisionLog(
            Map<String, Object> connection,
            String transactionalId,
            Serializer<SpecificRecord> serializer,
            ViewProgress views,
            List<Topic> topics,
            int largest) {
        this(producers(connection, transactionalId), serializer, views, topics, largest);
    }

    /** @param producers opens producers with the same transactional id */
    KafkaRevisionLog(
            Supplier<Producer<byte[], byte[]>> producers,
            Serializer<SpecificRecord> serializer,
            ViewProgress views,
            List<Topic> topics,
            int largest) {
        this.producers = producers;
        this.serializer = serializer;
        this.views = views;
        this.topics = List.copyOf(topics);
        this.largest = largest;
    }

    private static Supplier<Producer<byte[], byte[]>> producers(
            Map<String, Object> connection, String transactionalId) {
        var settings = new HashMap<>(connection);
        settings.putAll(AcknowledgedWriter.PRODUCER_SETTINGS);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION_TIMEOUT.toMillis());
        return () -> new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public <T> T decide(Function<Records, T> decision) {
        for (int left = ATTEMPTS; ; left--) {
            try {
                return attempt(decision);
            } catch (KafkaException e) {
                close();
                // A broker that did not answer once would take the same time again.
                if (left == 1 || e instanceof org.apache.kafka.common.errors.TimeoutException) {
                    throw new NotAcknowledgedException(described(), e);
                }
                log.info("{} is decided again: {}", described(), e.getMessage());
            }
        }
    }

    private <T> T attempt(Function<Records, T> decision) {
        var open = opened();
        // A process that writes after this replaces the producer, so what is committed was decided by views of all
        // records.
        awaitViews();
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        T result = decision.apply((topic, key, record) -> records.add(
                new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), bytes(topic, record))));
        if (!records.isEmpty()) {
            awaitShown(commit(open, records));
        }
        return result;
    }

    /** Commits the records, and returns the offset after the last one on each topic. */
    private Map<Topic, Long> commit(Producer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records) {
        producer.beginTransaction();
        var sent = records.stream().map(producer::send).toList();
        producer.commitTransaction();
        var ends = new HashMap<Topic, Long>();
        for (var topic : topics) {
            sent.stream()
                    .map(KafkaRevisionLog::acknowledged)
                    .filter(record -> record.topic().equals(topic.name()))
                    .forEach(record -> ends.merge(topic, record.offset() + 1, Math::max));
        }
        return ends;
    }

    private static RecordMetadata acknowledged(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw new KafkaException("a record of a committed transaction is not acknowledged", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** The end of a topic cannot tell, because the broker ends a transaction some time after it has acknowledged the commit. */
    private void awaitShown(Map<Topic, Long> ends) {
        if (!views.await(ends, VIEW_TIMEOUT)) {
            // Until the broker has ended the transaction, the ends of the topics do not count its records. The next
            // producer opens only after that, so the next decision sees what this one wrote.
            close();
            throw new NotAcknowledgedException(described(), new TimeoutException("it is stored, but not yet visible"));
        }
    }

    private byte @Nullable [] bytes(Topic topic, @Nullable SpecificRecord record) {
        if (record == null) {
            return null;
        }
        byte[] bytes;
        try {
            bytes = serializer.serialize(topic.name(), record);
        } catch (RuntimeException e) {
            throw new NotAcknowledgedException(described(), e);
        }
        if (bytes.length > largest) {
            throw new CommandTooLargeException(bytes.length, largest);
        }
        return bytes;
    }

    private Producer<byte[], byte[]> opened() {
        var open = producer;
        if (open == null) {
            open = producers.get();
            producer = open;
            // From here on the broker refuses what the producers of other processes write.
            open.initTransactions();
        }
        return open;
    }

    private void awaitViews() {
        if (!views.awaitPresentEnds(topics, VIEW_TIMEOUT)) {
            throw new NotAcknowledgedException(described(), new TimeoutException("the view was not read to its end"));
        }
    }

    private String described() {
        return "a write to "
                + String.join(" and ", topics.stream().map(Topic::name).toList());
    }

    @Override
    public void close() {
        var open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }
}
