package kz.mediagrid.platform.streams;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import kz.mediagrid.platform.follow.RejectedRecordException;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.Reading.Unreadable;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A task from its start to its end: reads each record, has it handled, and puts what cannot be handled into dead letters. */
final class OpenTask {

    private static final Logger log = LoggerFactory.getLogger(OpenTask.class);
    private static final Duration TICK = Duration.ofMillis(100);

    private final ProcessorContext<byte[], SpecificRecord> context;
    private final RecordReading reading;
    private final StageOutbox outbox;
    private final Inputs inputs;
    private final StageTask task;

    private OpenTask(
            ProcessorContext<byte[], SpecificRecord> context,
            StageEnvironment environment,
            Inputs inputs,
            StageTask.Factory tasks) {
        this.context = context;
        this.reading = environment.reading();
        this.outbox = new StageOutbox(context);
        this.inputs = inputs;
        this.task = tasks.open(
                new StageContext(new TaskStores(context), outbox, inputs, new LogHorizon(inputs, environment.delay())));
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, task::tick);
    }

    static OpenTask of(
            ProcessorContext<byte[], SpecificRecord> context, StageEnvironment environment, StageTask.Factory tasks) {
        var inputs = environment.inputs().get();
        try {
            return new OpenTask(context, environment, inputs, tasks);
        } catch (RuntimeException failure) {
            inputs.close();
            throw failure;
        }
    }

    void process(Record<byte[], byte[]> record) {
        var place = context.recordMetadata().orElseThrow();
        task.taking(place.offset(), record.key(), record.value());
        try {
            handle(record, place);
        } catch (RejectedRecordException rejected) {
            log.warn("{} offset {} goes to dead letters: {}", place.topic(), place.offset(), rejected.getMessage());
            outbox.deadLetter(record, place, rejected);
        }
        task.passed(place.topic(), place.offset());
    }

    private void handle(Record<byte[], byte[]> record, RecordMetadata place) {
        if (record.value() == null
                && record.key() != null
                && task.handleTombstone(place.topic(), new String(record.key(), StandardCharsets.UTF_8))) {
            return;
        }
        var read = reading.read(place.topic(), record.value());
        if (read instanceof Unreadable unreadable) {
            throw new RejectedRecordException(unreadable.cause());
        } else if (read instanceof Readable readable) {
            UnknownSymbols.requireNone(readable.record(), place.topic() + " offset " + place.offset());
            task.handle(readable.record(), place.topic(), place.offset());
        }
    }

    void close() {
        inputs.close();
    }
}
