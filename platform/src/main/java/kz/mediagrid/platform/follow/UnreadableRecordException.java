package kz.mediagrid.platform.follow;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record cannot be read, and no record of its topic may be skipped. So the reader stops. */
public final class UnreadableRecordException extends RuntimeException {

    UnreadableRecordException(ConsumerRecord<byte[], byte[]> record, String cause) {
        super(
                "%s offset %d cannot be read and must not be skipped, since %s: see docs/operations.md, Unreadable records"
                        .formatted(record.topic(), record.offset(), cause));
    }
}
