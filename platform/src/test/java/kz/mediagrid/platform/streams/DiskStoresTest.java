package kz.mediagrid.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.testing.HeapStores;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A store is the same wherever it lies: in the heap, on the disk, in a task of Kafka Streams. */
class DiskStoresTest {

    private static final Kept<String> KEPT = new Kept<>("store", String.class);

    @TempDir
    private Path directory;

    @Test
    void whatIsPutIsFoundInOrderOfItsKeysUntilItIsRemoved() {
        withStores(store -> {
            for (var key : List.of("2026-W50/a", "2026-W49/b", "2026-W49/a", "2026-W49/б")) {
                store.put(key, key.toUpperCase());
            }
            store.remove("2026-W49/b");
            store.remove("2026-W49/never");

            assertThat(store.get("2026-W49/a")).isEqualTo("2026-W49/A");
            assertThat(store.get("2026-W49/b")).isNull();
            assertThat(each(store, "")).containsExactly("2026-W49/a", "2026-W49/б", "2026-W50/a");
            assertThat(each(store, "2026-W49/")).containsExactly("2026-W49/a", "2026-W49/б");
            assertThat(store.has("2026-W50/")).isTrue();
            assertThat(store.has("2026-W51/")).isFalse();
        });
    }

    @Test
    void aRangeHoldsItsLastAndMayHaveNoEndAndEndsWhenTold() {
        withStores(store -> {
            List.of("a", "b", "c", "d").forEach(key -> store.put(key, key));

            assertThat(range(store, "b", "c", 9)).containsExactly("b", "c");
            assertThat(range(store, "c", null, 9)).containsExactly("c", "d");
            assertThat(range(store, "a", null, 2)).containsExactly("a", "b");
            assertThat(range(store, "c", "b", 9)).isEmpty();
            assertThat(store.keysAfter("b", 9)).containsExactly("c", "d");
            assertThat(store.keysAfter("a", 1)).containsExactly("b");
            assertThat(store.keysAfter("d", 9)).isEmpty();
        });
    }

    @Test
    void keysAreInTheOrderOfTheirBytesWhateverTheirLetters() {
        withStores(store -> {
            var keys = List.of("a", "z", "ә", "中", "\uFFFD", "\uD83D\uDE00");
            keys.forEach(key -> store.put(key, key));

            assertThat(each(store, "")).containsExactlyElementsOf(keys);
        });
    }

    @Test
    void whatIsHandedOverMayBeChangedMeanwhile() {
        withStores(store -> {
            List.of("a/1", "a/2", "b/1").forEach(key -> store.put(key, key));

            store.each("a/", (key, value) -> store.remove(key));

            assertThat(each(store, "")).containsExactly("b/1");
        });
    }

    @Test
    void theDirectoryGoesWithThem() {
        var mine = directory.resolve("mine");
        var stores = new DiskStores(mine);
        stores.of(KEPT).put("a", "A");
        assertThat(mine).isNotEmptyDirectory();

        stores.close();

        assertThat(mine).doesNotExist();
    }

    @Test
    void whatAnEndedProcessLeftIsDeleted() throws IOException {
        var left = directory.resolve("left");
        try (var ended = new DiskStores(directory.resolve("ended"))) {
            ended.of(KEPT).put("a", "A");
            FileSystemUtils.copyRecursively(directory.resolve("ended"), left);
        }

        try (var stores = DiskStores.in(left)) {
            assertThat(stores.of(KEPT).get("a")).isNull();
            stores.of(KEPT).put("b", "B");
            assertThat(each(stores.of(KEPT), "")).containsExactly("b");
        }
        assertThat(left).doesNotExist();
    }

    @Test
    void aDirectoryInUseIsRefusedAndItsOwnerGoesOn() {
        var mine = directory.resolve("deep/mine");
        try (var stores = DiskStores.in(mine)) {
            stores.of(KEPT).put("a", "A");

            assertThatThrownBy(() -> DiskStores.in(mine))
                    .isInstanceOf(StateRefusedException.class)
                    .hasMessageContaining(mine.toString())
                    .hasMessageContaining("another process");

            assertThat(stores.of(KEPT).get("a")).isEqualTo("A");
        }
        DiskStores.in(mine).close();
    }

    @Test
    void onlyItsUserReadsTheDirectory() throws IOException {
        var mine = directory.resolve("mine");
        try (var stores = DiskStores.in(mine)) {
            stores.of(KEPT).put("a", "A");

            assertThat(Files.getPosixFilePermissions(mine)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void theirSizeOnDiskCountsWhatNoLongerFitsIntoMemory() {
        try (var stores = new DiskStores(directory.resolve("mine"))) {
            assertThat(stores.bytes()).isZero();

            var random = new Random(7);
            for (int key = 0; key < 25; key++) {
                var text = new StringBuilder();
                random.ints(1 << 20, 'a', 'z').forEach(letter -> text.append((char) letter));
                stores.of(KEPT).put(Integer.toString(key), text.toString());
            }

            await().untilAsserted(() -> assertThat(stores.bytes()).isGreaterThan(1_000_000));
        }
    }

    @Test
    void closedStoresAnswerWithAnErrorAndCloseOnce() {
        var stores = new DiskStores(directory.resolve("mine"));
        var store = stores.of(KEPT);
        stores.close();
        stores.close();

        // The last scrape of a service that ends is no failure.
        assertThat(stores.bytes()).isNaN();
        assertThatThrownBy(() -> store.get("a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> store.range("a", null, (key, value) -> true))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theDirectoryGoesAlsoWhereTheyCannotBeOpened() throws IOException {
        var mine = Files.createDirectory(directory.resolve("mine"));
        Files.writeString(mine.resolve("CURRENT"), "names no manifest");

        assertThatThrownBy(() -> new DiskStores(mine)).isInstanceOf(IllegalStateException.class);

        assertThat(mine).doesNotExist();
    }

    /** Beside one whose name begins with the same letters, as planned-events and planned-events-by-week would be. */
    private void withStores(Consumer<Store<String>> test) {
        test.accept(new HeapStores().of(KEPT));
        test.accept(new StreamsStore<>(taskStore()));
        try (var stores = new DiskStores(directory)) {
            for (var neighbour : List.of("store-a", "stor", "stord")) {
                stores.of(new Kept<>(neighbour, String.class)).put("b", "another store's");
            }
            test.accept(stores.of(KEPT));
        }
    }

    private static KeyValueStore<String, String> taskStore() {
        var context = new MockProcessorContext<String, String>();
        var store = org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore("store"),
                        Serdes.String(),
                        Serdes.String())
                .withLoggingDisabled()
                .withCachingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        return store;
    }

    private static List<String> each(Store<String> store, String beginning) {
        var keys = new ArrayList<String>();
        store.each(beginning, (key, value) -> keys.add(key));
        return keys;
    }

    private static List<String> range(Store<String> store, String first, @Nullable String last, int atMost) {
        var keys = new ArrayList<String>();
        store.range(first, last, (key, value) -> {
            keys.add(key);
            return keys.size() < atMost;
        });
        return keys;
    }
}
