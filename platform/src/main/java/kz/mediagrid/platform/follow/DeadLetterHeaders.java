package kz.mediagrid.platform.follow;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * The headers of a dead letter, under the names and in the form of Spring Kafka's {@code DeadLetterPublishingRecoverer}: numbers
 * are big-endian (an int for the partition, longs for the offset and the timestamp), all else is UTF-8. Tools read them without
 * the schema of the letter.
 */
public final class DeadLetterHeaders {

    private DeadLetterHeaders() {}

    /**
     * Those of the record at that place.
     *
     * @param timestamp the record's [epoch ms]
     */
    public static Headers of(
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
