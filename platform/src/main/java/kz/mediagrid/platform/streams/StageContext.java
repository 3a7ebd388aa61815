package kz.mediagrid.platform.streams;

import static java.util.Objects.requireNonNull;

import io.micrometer.tracing.Span;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.ToLongFunction;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.RejectedRecordException;
import kz.mediagrid.platform.serde.CloudEventHeaders;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Gives a task of a stage its stores and inputs, and forwards its output to the stage's sinks. */
public final class StageContext implements Stores {

    /** The name of the sink for dead letters, the same in every stage. */
    static final String DEAD_LETTERS = "write-dead-letters";

    private final ProcessorContext<byte[], SpecificRecord> context;
    private final Map<Topic, String> sinks;
    private final Inputs inputs;
    private final LogHorizon horizon;
    private final StageSpans spans;
    private boolean sent;
    private long committedAt;

    /**
     * @param sinks the name of the sink for each topic that the stage writes
     * @param name the name of the spans of records
     */
    public StageContext(
            ProcessorContext<byte[], SpecificRecord> context,
            Map<Topic, String> sinks,
            Inputs inputs,
            StageEnvironment environment,
            String name) {
        this.context = context;
        this.sinks = sinks;
        this.inputs = inputs;
        this.horizon = new LogHorizon(inputs, environment.reports()::dueWaits);
        this.spans = new StageSpans(environment.traces(), name);
    }

    @Override
    public <V> Store<V> of(Kept<V> kept) {
        return new StreamsStore<>(context.getStateStore(kept.name()));
    }

    /** The offsets of the stage's inputs. */
    public Inputs inputs() {
        return inputs;
    }

    /**
     * Checks that the inputs will be read from where the state ends. A task calls this when it opens, before any other work.
     *
     * @param next returns, for a topic, the offset after its last record in the state
     * @throws StateRefusedException if records would be decided twice or never; the next start then rebuilds the state
     */
    public void requireOffsetsOfState(ToLongFunction<String> next) {
        var committed = inputs.committed();
        OffsetMismatch.find(context.applicationId(), committed, committed, next, inputs)
                .ifPresent(mismatch -> {
                    throw new StateRefusedException(mismatch.sentence()
                            + ": stop every instance and start one again, which makes the state again from the log");
                });
    }

    /** The horizon, which delays due work until the inputs are processed up to its due time. */
    public LogHorizon horizon() {
        return horizon;
    }

    /**
     * Requests that the transaction ends soon after the present record or tick. The next piece of work then has a
     * transaction of its own, and records are handled in between.
     */
    public void commit() {
        context.commit();
    }

    /**
     * Requests that the transaction ends soon if it has records for other services. A transaction that only has the stage's
     * own progress may take as long as {@link StreamsSettings} allows.
     */
    void commitWhatIsSent() {
        if (sent) {
            sent = false;
            committedAt = now();
            context.commit();
        }
    }

    /** The same, unless the last such request is younger than {@code interval}: what follows a pause waits for no tick. */
    void commitWhatIsSent(Duration interval) {
        if (now() - committedAt >= interval.toMillis()) {
            commitWhatIsSent();
        }
    }

    /** The span of the record in process; {@link Span#NOOP} if the record has none, and between two records. */
    public Span span() {
        return spans.current();
    }

    /** Sends a record that continues the trace of the present record, or that of the due work.
     *
     * @param value null for a tombstone
     */
    public void send(Topic topic, String key, @Nullable SpecificRecord value) {
        send(topic, key, value, spans.cause());
    }

    /** Sends a record that continues the trace of {@code cause}.
     *
     * @param value null for a tombstone
     */
    public void send(Topic topic, String key, @Nullable SpecificRecord value, Span cause) {
        var sink = requireNonNull(sinks.get(topic), topic.name());
        var headers = CloudEventHeaders.of(topic, key, value);
        spans.write(cause, headers);
        sent = true;
        context.forward(new Record<>(key.getBytes(StandardCharsets.UTF_8), value, now(), headers), sink);
    }

    StageSpans spans() {
        return spans;
    }

    /** The topic, partition and offset of the record in process. */
    RecordMetadata place() {
        return context.recordMetadata().orElseThrow();
    }

    /** Sends the record to dead letters, with the reason. */
    void deadLetter(Record<byte[], byte[]> record, RecordMetadata place, RejectedRecordException rejected) {
        SpecificRecord deadLetter = DeadLetterBox.deadLetter(
                place.topic(), place.partition(), place.offset(), rejected.getMessage(), record.key(), record.value());
        var headers =
                DeadLetterBox.headers(place.topic(), place.partition(), place.offset(), record.timestamp(), rejected);
        spans.current().tag("media_grid.outcome", "DEAD_LETTER");
        spans.write(spans.current(), headers);
        sent = true;
        context.forward(
                new Record<>(DeadLetterBox.key(place.topic(), record.key()), deadLetter, now(), headers), DEAD_LETTERS);
    }

    // Kafka's timestamps are real time, because a broker refuses the timestamps of a business clock that was moved
    // ahead.
    private long now() {
        return context.currentSystemTimeMs();
    }
}
