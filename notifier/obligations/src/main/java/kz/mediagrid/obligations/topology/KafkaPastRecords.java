package kz.mediagrid.obligations.topology;

import java.util.List;
import java.util.function.Supplier;
import kz.mediagrid.obligations.PastRecords;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the past records of the clock of obligations from the broker. */
public final class KafkaPastRecords implements PastRecords {

    private static final Logger log = LoggerFactory.getLogger(KafkaPastRecords.class);

    private static final List<Topic> OUTPUT =
            List.of(Topics.OBLIGATIONS, Topics.OVERDUE_ALERTS, Topics.MESSAGES, Topics.JOINT_NOTICES);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Deserializer<Reading> reading;

    /** @param consumers makes consumers of raw bytes that read committed records only */
    public KafkaPastRecords(Supplier<Consumer<byte[], byte[]>> consumers, Deserializer<Reading> reading) {
        this.consumers = consumers;
        this.reading = reading;
    }

    @Override
    public void each(java.util.function.Consumer<SpecificRecord> taker) {
        try (var consumer = consumers.get()) {
            OUTPUT.forEach(topic -> WholeTopic.read(consumer, topic, record -> pass(record, taker)));
        }
    }

    // Only the clock of obligations writes to these topics, so it did not write a record that cannot be read.
    private void pass(ConsumerRecord<byte[], byte[]> record, java.util.function.Consumer<SpecificRecord> taker) {
        if (reading.deserialize(record.topic(), record.value()) instanceof Readable readable) {
            RecordReader.requireKnownSymbols(readable.record(), record.topic() + " offset " + record.offset());
            taker.accept(readable.record());
        } else {
            log.warn("The rebuild skips {} offset {}, which it cannot read.", record.topic(), record.offset());
        }
    }
}
