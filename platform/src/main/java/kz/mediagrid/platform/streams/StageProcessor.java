package kz.mediagrid.platform.streams;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import kz.mediagrid.platform.follow.RejectedRecordException;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.Reading.Unreadable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads each record, passes it to the task, and sends rejected records to dead letters. */
final class StageProcessor implements Processor<byte[], byte[], byte[], SpecificRecord> {

    private static final Logger log = LoggerFactory.getLogger(StageProcessor.class);

    /**
     * The time between two ticks, and the least time between two commits of what is sent. Under load it makes up most of the time
     * from a record to what follows from it: a tick also commits.
     */
    private static final Duration TICK_INTERVAL = Duration.ofMillis(100);

    private final String name;
    private final Map<Topic, String> sinks;
    private final StageEnvironment environment;
    private final StageTask.Factory tasks;

    // Kafka Streams calls init first.
    @SuppressWarnings("NullAway.Init")
    private StageContext context;

    @SuppressWarnings("NullAway.Init")
    private StageTask task;

    @SuppressWarnings("NullAway.Init")
    private RebuildWatch rebuild;

    /** @param name the name of the spans of records */
    StageProcessor(String name, Map<Topic, String> sinks, StageEnvironment environment, StageTask.Factory tasks) {
        this.name = name;
        this.sinks = sinks;
        this.environment = environment;
        this.tasks = tasks;
    }

    @Override
    public void init(ProcessorContext<byte[], SpecificRecord> streams) {
        var inputs = environment.inputs().get();
        context = new StageContext(streams, sinks, inputs, environment, name);
        rebuild = new RebuildWatch(inputs, environment.reports());
        try {
            task = tasks.open(context);
            streams.schedule(TICK_INTERVAL, PunctuationType.WALL_CLOCK_TIME, this::tick);
        } catch (RuntimeException failure) {
            inputs.close();
            throw failure;
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var place = context.place();
        task.taking(place.offset(), record.key(), record.value());
        if (task.isReplaying()) {
            handOver(record, place);
            rebuild.passed(place.topic(), place.offset());
        } else {
            context.spans().of(record, place, () -> handOver(record, place));
        }
        task.passed(place.topic(), place.offset());
        context.commitWhatIsSent(TICK_INTERVAL);
    }

    private void tick(long realMillis) {
        context.spans().ofDueWork(() -> task.tick(realMillis));
        rebuild.tick(task.isReplaying());
        context.commitWhatIsSent();
    }

    private void handOver(Record<byte[], byte[]> record, RecordMetadata place) {
        try {
            handle(record, place);
        } catch (RejectedRecordException rejected) {
            log.warn(
                    "{} offset {} is written to dead letters: {}",
                    place.topic(),
                    place.offset(),
                    rejected.getMessage());
            context.deadLetter(record, place, rejected);
        }
    }

    private void handle(Record<byte[], byte[]> record, RecordMetadata place) {
        if (record.value() == null
                && record.key() != null
                && task.handleTombstone(place.topic(), new String(record.key(), StandardCharsets.UTF_8))) {
            return;
        }
        var read = environment.reading().deserialize(place.topic(), record.value());
        if (read instanceof Unreadable unreadable) {
            throw new RejectedRecordException(unreadable.cause());
        } else if (read instanceof Readable readable) {
            RecordReader.requireKnownSymbols(readable.record(), place.topic() + " offset " + place.offset());
            context.span()
                    .tag("media_grid.record", readable.record().getSchema().getName());
            task.handle(readable.record(), place.topic(), place.offset());
        }
    }

    @Override
    public void close() {
        rebuild.end();
        context.inputs().close();
    }
}
