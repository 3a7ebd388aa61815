package kz.mediagrid.platform.follow;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

/** Where a service puts what it could not read: whole, with the cause, able to be sent again. */
public final class DeadLetterBox {

    /** What a producer needs to be told to write dead letters, which may be larger than any other record. */
    public static final Map<String, Object> PRODUCER_SETTINGS =
            Map.of(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.LARGEST_DEAD_LETTER);

    /** A value that was compressed on its way can be larger than any letter; its beginning is better than nothing. */
    public static final int LARGEST_VALUE = 2_000_000;

    private final RecordTemplate<SpecificRecord> template;
    private final String topic;

    public DeadLetterBox(RecordTemplate<SpecificRecord> template, Service service) {
        this.template = template;
        this.topic = Topics.deadLetters(service).name();
    }

    /**
     * Keeps {@code record}, and returns once the broker has it.
     *
     * @throws IllegalStateException if the broker does not take it: then it must not be passed over either
     */
    public void keep(ConsumerRecord<byte[], byte[]> record, String cause) {
        var letter = letter(record.topic(), record.partition(), record.offset(), cause, record.key(), record.value());
        var headers = headers(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                new RejectedRecordException(cause));
        template.writeNow(new ProducerRecord<>(topic, null, record.key(), letter, headers));
    }

    /** The letter for a record that lies at that place. */
    public static DeadLetter letter(
            String topic, int partition, long offset, String cause, byte @Nullable [] key, byte @Nullable [] value) {
        boolean whole = value == null || value.length <= LARGEST_VALUE;
        return DeadLetter.newBuilder()
                .setTopic(topic)
                .setPartition(partition)
                .setOffset(offset)
                .setCause(
                        whole || value == null
                                ? cause
                                : "%s; of its %d bytes the first %d are kept"
                                        .formatted(cause, value.length, LARGEST_VALUE))
                .setKey(key == null ? null : ByteBuffer.wrap(key))
                .setValue(value == null ? null : ByteBuffer.wrap(value, 0, Math.min(value.length, LARGEST_VALUE)))
                .build();
    }

    /**
     * What tools may read of the letter without its schema, under the names and in the form of Spring Kafka's {@code
     * DeadLetterPublishingRecoverer}: numbers are big-endian (an int for the partition, longs for the offset and the timestamp),
     * all else is UTF-8.
     *
     * @param timestamp the record's [epoch ms]
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

    private static byte[] bigEndian(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
