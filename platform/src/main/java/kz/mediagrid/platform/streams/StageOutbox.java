package kz.mediagrid.platform.streams;

import java.nio.charset.StandardCharsets;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.DeadLetterHeaders;
import kz.mediagrid.platform.follow.RejectedRecordException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Forwards what a task writes to the sinks of its stage. */
public final class StageOutbox {

    /** The sink of each stage for records that it cannot handle. */
    static final String DEAD_LETTERS = "write-dead-letters";

    private final ProcessorContext<byte[], SpecificRecord> context;

    public StageOutbox(ProcessorContext<byte[], SpecificRecord> context) {
        this.context = context;
    }

    /** @param value null is a tombstone */
    public void send(StageSink sink, String key, @Nullable SpecificRecord value) {
        context.forward(new Record<>(key.getBytes(StandardCharsets.UTF_8), value, now()), sink.name());
    }

    /** Keeps {@code record} whole, with the reason. */
    void deadLetter(Record<byte[], byte[]> record, RecordMetadata place, RejectedRecordException rejected) {
        SpecificRecord letter = DeadLetterBox.letter(
                place.topic(), place.partition(), place.offset(), rejected.getMessage(), record.key(), record.value());
        var headers =
                DeadLetterHeaders.of(place.topic(), place.partition(), place.offset(), record.timestamp(), rejected);
        context.forward(new Record<>(record.key(), letter, now(), headers), DEAD_LETTERS);
    }

    // Kafka's timestamps are real time: a broker refuses those of a business clock that was moved ahead.
    private long now() {
        return context.currentSystemTimeMs();
    }
}
