package kz.mediagrid.platform.streams;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The stores of a task of Kafka Streams, each with a changelog, from which a killed instance takes its state again. */
public record TaskStores(ProcessorContext<?, ?> context) implements Stores {

    @Override
    public <V> Store<V> of(Kept<V> kept) {
        return new StreamsStore<>(context.getStateStore(kept.name()));
    }

    /**
     * What a topology makes them of.
     *
     * @param supplier where a store of that name lies: on disk, or, for tests, in memory
     */
    public static List<StoreBuilder<?>> builders(
            List<Kept<?>> all, Function<String, KeyValueBytesStoreSupplier> supplier) {
        return all.stream()
                .<StoreBuilder<?>>map(kept -> builder(kept, supplier))
                .toList();
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> builder(
            Kept<V> kept, Function<String, KeyValueBytesStoreSupplier> supplier) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        supplier.apply(kept.name()), Serdes.String(), KeptValues.serde(kept))
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }
}
