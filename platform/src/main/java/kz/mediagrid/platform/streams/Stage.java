package kz.mediagrid.platform.streams;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.mediagrid.state.Kept;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * A stage on Kafka Streams. One task reads the inputs of a jurisdiction, i.e. of one country, and handles each record.
 * The task does due work when the inputs are processed up to the due time. A record that the task cannot handle goes to
 * dead letters.
 *
 * <p>The names in the topology must not change from build to build, because Kafka Streams finds the stored state by
 * these names.
 *
 * @param source the source's name in the topology
 * @param inputs topics of one partition each
 * @param processor the processor's name in the topology
 * @param stores the state stores of a task, each with a changelog from which the store is restored after an instance
 *     was killed
 * @param sinks the topics that the stage writes, except the dead letters of {@code service}, each with its sink's name
 *     in the topology
 */
public record Stage(
        String source,
        List<Topic> inputs,
        String processor,
        List<Kept<?>> stores,
        Map<Topic, String> sinks,
        Service service) {

    /**
     * Adds the stage to an empty {@code topology}.
     *
     * @param suppliers supplies a store by its name: on disk or, for tests, in memory
     */
    public Topology addTo(
            Topology topology,
            StageEnvironment environment,
            StageTask.Factory tasks,
            Function<String, KeyValueBytesStoreSupplier> suppliers) {
        topology.addSource(
                        source,
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        inputs.stream().map(Topic::name).toArray(String[]::new))
                .addProcessor(processor, () -> processor(environment, tasks), source);
        stores.forEach(kept ->
                topology.addStateStore(cached(kept, builder(kept, suppliers.apply(kept.name()))), processor));
        sinks.forEach((topic, sink) -> write(topology, sink, topic, environment));
        write(topology, StageContext.DEAD_LETTERS, Topics.deadLetters(service), environment);
        return topology;
    }

    /** Makes the processor of one task. */
    public Processor<byte[], byte[], byte[], SpecificRecord> processor(
            StageEnvironment environment, StageTask.Factory tasks) {
        return new StageProcessor(processor, sinks, environment, tasks);
    }

    /** The builders of the stage's stores, without the cache of Kafka Streams. */
    public List<StoreBuilder<?>> builders(Function<String, KeyValueBytesStoreSupplier> suppliers) {
        return stores.stream()
                .<StoreBuilder<?>>map(kept -> builder(kept, suppliers.apply(kept.name())))
                .toList();
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> builder(
            Kept<V> kept, KeyValueBytesStoreSupplier supplier) {
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), KeptValues.serde(kept))
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }

    /** A cache writes each key once a transaction. For other stores it would be one more copy of each value. */
    private static StoreBuilder<?> cached(Kept<?> kept, StoreBuilder<?> builder) {
        return kept.overwritten() ? builder.withCachingEnabled() : builder;
    }

    private void write(Topology topology, String sink, Topic topic, StageEnvironment environment) {
        topology.addSink(sink, topic.name(), new ByteArraySerializer(), values(environment.writing()), processor);
    }

    // A tombstone has no schema for the serializer.
    private static Serializer<SpecificRecord> values(Serializer<SpecificRecord> writing) {
        return (topic, value) -> value == null ? null : writing.serialize(topic, value);
    }
}
