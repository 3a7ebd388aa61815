package kz.mediagrid.aggregator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stores of a replay give what those of Kafka Streams give, in memory and on the disk. */
class DetachedStoreTest {

    @TempDir
    private Path directory;

    @Test
    void whatIsPutIsFoundInOrderOfItsKeysUntilItIsDeleted() {
        withStores(store -> {
            for (var key : List.of("2026-W50/a", "2026-W49/b", "2026-W49/a", "2026-W49/б")) {
                store.put(key, key.toUpperCase());
            }
            store.delete("2026-W49/b");
            store.put("2026-W49/gone", "x");
            store.put("2026-W49/gone", null);

            assertThat(store.get("2026-W49/a")).isEqualTo("2026-W49/A");
            assertThat(store.get("2026-W49/b")).isNull();
            assertThat(keys(store.all())).containsExactly("2026-W49/a", "2026-W49/б", "2026-W50/a");
            assertThat(keys(store.prefixScan("2026-W49/", new StringSerializer())))
                    .containsExactly("2026-W49/a", "2026-W49/б");
            assertThat(store.approximateNumEntries()).isEqualTo(3);
        });
    }

    @Test
    void aRangeHoldsItsLastAndMayHaveNoEnd() {
        withStores(store -> {
            List.of("a", "b", "c", "d").forEach(key -> store.put(key, key));

            assertThat(keys(store.range("b", "c"))).containsExactly("b", "c");
            assertThat(keys(store.range("c", null))).containsExactly("c", "d");
            assertThat(keys(store.range(null, "b"))).containsExactly("a", "b");
        });
    }

    @Test
    void whatIsThereIsNotReplacedByWhatIsPutIfAbsent() {
        withStores(store -> {
            assertThat(store.putIfAbsent("key", "first")).isNull();
            assertThat(store.putIfAbsent("key", "second")).isEqualTo("first");
            assertThat(store.delete("key")).isEqualTo("first");
            assertThat(store.delete("key")).isNull();
        });
    }

    /** Beside one whose name begins with the same letters, as planned-events and planned-events-by-week would be. */
    private void withStores(Consumer<KeyValueStore<String, String>> test) {
        for (var bytes : List.of(OrderedBytes.inMemory(), OrderedBytes.onDisk(directory))) {
            try (bytes) {
                for (var neighbour : List.of("store-a", "stor", "stord")) {
                    new DetachedStore<>(neighbour, Serdes.String(), bytes).put("b", "another store's");
                }
                test.accept(new DetachedStore<>("store", Serdes.String(), bytes));
            }
        }
    }

    private static List<String> keys(KeyValueIterator<String, String> entries) {
        var keys = new ArrayList<String>();
        try (entries) {
            while (entries.hasNext()) {
                assertThat(entries.peekNextKey()).isEqualTo(entries.peekNextKey());
                keys.add(entries.next().key);
            }
        }
        return keys;
    }
}
