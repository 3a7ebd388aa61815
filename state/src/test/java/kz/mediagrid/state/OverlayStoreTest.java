package kz.mediagrid.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** An overlay shows what a store with the same changes would show, and the store below it stays as it was. */
class OverlayStoreTest {

    /** A key gets a value, or is removed. */
    record Change(String key, @Nullable String value) {

        void on(Store<String> store) {
            if (value == null) {
                store.remove(key);
            } else {
                store.put(key, value);
            }
        }
    }

    @Property
    void itShowsBothInOrderAndChangesOnlyItself(
            @ForAll("changes") List<Change> before,
            @ForAll("changes") List<Change> after,
            @ForAll("key") String first,
            @ForAll("key") String last,
            @ForAll @IntRange(min = 1, max = 12) int atMost) {
        var below = store(before);
        var overlay = new OverlayStore<>(below);
        after.forEach(change -> change.on(overlay));
        var expected = store(before);
        after.forEach(change -> change.on(expected));

        assertThat(range(overlay, first, last, atMost)).isEqualTo(range(expected, first, last, atMost));
        assertThat(range(overlay, first, null, atMost)).isEqualTo(range(expected, first, null, atMost));
        assertThat(overlay.get(first)).isEqualTo(expected.get(first));
        assertThat(overlay.has(first)).isEqualTo(expected.has(first));
        assertThat(overlay.keysAfter(first, atMost)).isEqualTo(expected.keysAfter(first, atMost));
        assertThat(range(below, "", null, 100)).isEqualTo(range(store(before), "", null, 100));
    }

    private static Store<String> store(List<Change> changes) {
        var store = new HeapStore<String>();
        changes.forEach(change -> change.on(store));
        return store;
    }

    private static List<String> range(Store<String> store, String first, @Nullable String last, int atMost) {
        var found = new ArrayList<String>();
        store.range(first, last, (key, value) -> {
            found.add(key + "=" + value);
            return found.size() < atMost;
        });
        return found;
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        var value = Arbitraries.of("1", "2", "3").injectNull(0.3);
        return Combinators.combine(key(), value).as(Change::new).list().ofMaxSize(12);
    }

    /** Few letters, so that keys meet; among them one of four bytes and one that UTF-16 would sort after it. */
    @Provide
    Arbitrary<String> key() {
        return Arbitraries.of("a", "b", "\uFFFD", "\uD83D\uDE00")
                .list()
                .ofMaxSize(2)
                .map(letters -> String.join("", letters));
    }
}
