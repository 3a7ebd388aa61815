package kz.mediagrid.platform.follow;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * Writes a record to a service's dead-letter topic if the service could not read or handle it. The dead letter contains
 * the whole record and the cause, so that the record can be sent again. If the record's topic has private data, the dead letter
 * contains the position, the cause and a hash, because a dead letter cannot be erased.
 */
public final class DeadLetterBox {

    /** Producer settings for dead letters, which may be larger than any other record. */
    public static final Map<String, Object> PRODUCER_SETTINGS =
            Map.of(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.LARGEST_DEAD_LETTER);

    /**
     * The greatest length of a value in a dead letter [bytes]; a longer value is truncated. A value that was compressed
     * in transit can be longer than this.
     */
    public static final int LARGEST_VALUE = 2_000_000;

    private final RecordTemplate<SpecificRecord> template;
    private final String topic;

    public DeadLetterBox(RecordTemplate<SpecificRecord> template, Service service) {
        this.template = template;
        this.topic = Topics.deadLetters(service).name();
    }

    /**
     * Writes a dead letter for {@code record}, and returns when the broker has acknowledged the dead letter.
     *
     * @throws IllegalStateException if the broker does not acknowledge the dead letter; the caller must not skip the
     *     record then
     */
    public void keep(ConsumerRecord<byte[], byte[]> record, String cause) {
        var deadLetter =
                deadLetter(record.topic(), record.partition(), record.offset(), cause, record.key(), record.value());
        var headers = headers(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                new RejectedRecordException(cause));
        template.writeNow(new ProducerRecord<>(topic, null, key(record.topic(), record.key()), deadLetter, headers));
    }

    /** The key of the dead letter for a record with the key {@code key}; null if {@code topic} has private data. */
    public static byte @Nullable [] key(String topic, byte @Nullable [] key) {
        return Topics.isPrivate(topic) ? null : key;
    }

    /**
     * Makes the dead letter for a record. A very long value is truncated; if {@code topic} has private data, the dead letter
     * contains only the value's hash.
     */
    public static DeadLetter deadLetter(
            String topic, int partition, long offset, String cause, byte @Nullable [] key, byte @Nullable [] value) {
        if (Topics.isPrivate(topic)) {
            return DeadLetter.newBuilder()
                    .setTopic(topic)
                    .setPartition(partition)
                    .setOffset(offset)
                    .setCause(cause)
                    .setValueHash(value == null ? null : sha256(value))
                    .build();
        }
        boolean whole = value == null || value.length <= LARGEST_VALUE;
        return DeadLetter.newBuilder()
                .setTopic(topic)
                .setPartition(partition)
                .setOffset(offset)
                .setCause(
                        whole || value == null
                                ? cause
                                : "%s; of its %d bytes the dead letter has the first %d"
                                        .formatted(cause, value.length, LARGEST_VALUE))
                .setKey(key == null ? null : ByteBuffer.wrap(key))
                .setValue(value == null ? null : ByteBuffer.wrap(value, 0, Math.min(value.length, LARGEST_VALUE)))
                .build();
    }

    /**
     * The headers of a dead letter, with the names and in the format of Spring Kafka's {@code
     * DeadLetterPublishingRecoverer}, so that tools can read them without a schema. Numbers are big-endian (an int for the
     * partition, longs for the offset and the timestamp); everything else is UTF-8.
     *
     * @param timestamp the timestamp of the rejected record [epoch ms]
     */
    public static Headers headers(
            String topic, int partition, long offset, long timestamp, RejectedRecordException rejected) {
        var headers = new RecordHeaders();
        headers.add(KafkaHeaders.DLT_ORIGINAL_TOPIC, utf8(topic));
        headers.add(
                KafkaHeaders.DLT_ORIGINAL_PARTITION,
                ByteBuffer.allocate(Integer.BYTES).putInt(partition).array());
        headers.add(KafkaHeaders.DLT_ORIGINAL_OFFSET, bigEndian(offset));
        headers.add(KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, bigEndian(timestamp));
        headers.add(KafkaHeaders.DLT_EXCEPTION_FQCN, utf8(rejected.getClass().getName()));
        if (rejected.getCause() != null) {
            headers.add(
                    KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN,
                    utf8(rejected.getCause().getClass().getName()));
        }
        headers.add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, utf8(rejected.getMessage()));
        return headers;
    }

    private static String sha256(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] bigEndian(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
