package kz.mediagrid.aggregator.topology;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * The surroundings of a task where no Kafka Streams runs: the same stores, but empty and without changelogs, and no clock.
 * What the task has to say is handed over instead of sent.
 */
final class DetachedContext<K, V> implements ProcessorContext<K, V>, AutoCloseable {

    private static final String NAME = "grid-aggregator-replay";
    private static final long NEVER = 0;

    private final BiConsumer<String, V> told;
    private final OrderedBytes bytes;
    private final Map<String, StateStore> stores;

    /**
     * @param bytes where the stores are kept; empty, and closed with this
     * @param told takes each record under the name of the sink it goes to; tombstones are not handed over
     */
    DetachedContext(OrderedBytes bytes, List<GridStores.Kept<?>> kept, BiConsumer<String, V> told) {
        this.bytes = bytes;
        this.told = told;
        this.stores = kept.stream()
                .collect(Collectors.toUnmodifiableMap(
                        GridStores.Kept::name, store -> new DetachedStore<>(store.name(), store.values(), bytes)));
    }

    @Override
    @SuppressWarnings("unchecked") // The caller says what it stored under that name.
    public <S extends StateStore> S getStateStore(String name) {
        return (S) Objects.requireNonNull(stores.get(name));
    }

    @Override
    public <A extends K, B extends V> void forward(Record<A, B> record, String sink) {
        if (record.value() != null) {
            told.accept(sink, record.value());
        }
    }

    @Override
    public <A extends K, B extends V> void forward(Record<A, B> record) {
        throw new UnsupportedOperationException("The aggregator names the sink of everything it writes.");
    }

    @Override
    public String applicationId() {
        return NAME;
    }

    @Override
    public TaskId taskId() {
        return new TaskId(0, 0);
    }

    /** Empty: what is replayed did not come through a task. */
    @Override
    public Optional<RecordMetadata> recordMetadata() {
        return Optional.empty();
    }

    @Override
    public Serde<?> keySerde() {
        throw new UnsupportedOperationException("Each store has serdes of its own.");
    }

    @Override
    public Serde<?> valueSerde() {
        throw new UnsupportedOperationException("Each store has serdes of its own.");
    }

    @Override
    public File stateDir() {
        throw new UnsupportedOperationException("The stores of a replay are not in a task's directory.");
    }

    @Override
    public StreamsMetrics metrics() {
        throw new UnsupportedOperationException("A replay is not measured.");
    }

    @Override
    public Map<String, Object> appConfigs() {
        return Map.of();
    }

    @Override
    public Map<String, Object> appConfigsWithPrefix(String prefix) {
        return Map.of();
    }

    @Override
    public Cancellable schedule(Duration interval, PunctuationType type, Punctuator callback) {
        throw noClock();
    }

    @Override
    public Cancellable schedule(Instant first, Duration interval, PunctuationType type, Punctuator callback) {
        throw noClock();
    }

    private static UnsupportedOperationException noClock() {
        return new UnsupportedOperationException("A replay never decides when anything is done.");
    }

    @Override
    public void commit() {
        throw new UnsupportedOperationException("A replay is all or nothing.");
    }

    @Override
    public long currentSystemTimeMs() {
        return NEVER; // Stamps what is sent, and nothing is.
    }

    @Override
    public long currentStreamTimeMs() {
        return NEVER;
    }

    @Override
    public void close() {
        bytes.close();
    }
}
