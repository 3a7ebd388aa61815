package kz.mediagrid.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HeapStoreTest {

    @Property
    void keysAreInTheOrderOfTheirBytesAsInEveryOtherStore(@ForAll("keys") Set<String> keys) {
        var store = new HeapStore<String>();
        keys.forEach(key -> store.put(key, key));

        var found = new ArrayList<String>();
        store.each("", (key, value) -> found.add(key));

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(keys)
                .isSortedAccordingTo((one, other) -> Arrays.compareUnsigned(utf8(one), utf8(other)));
    }

    @Property
    void whatBeginsSoIsHandedOverAndNothingElse(@ForAll("keys") Set<String> keys, @ForAll("key") String beginning) {
        var store = new HeapStore<String>();
        keys.forEach(key -> store.put(key, key));

        List<String> found = new ArrayList<>();
        store.each(beginning, (key, value) -> found.add(key));

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        keys.stream().filter(key -> key.startsWith(beginning)).toList());
        assertThat(store.has(beginning)).isEqualTo(!found.isEmpty());
    }

    @Provide
    Arbitrary<Set<String>> keys() {
        return key().set().ofMaxSize(20);
    }

    /** Few letters, so that keys begin alike; among them one of four bytes and one that UTF-16 would sort after it. */
    @Provide
    Arbitrary<String> key() {
        return Arbitraries.of("a", "/", "ә", "\uFFFD", "\uD83D\uDE00")
                .list()
                .ofMaxSize(4)
                .map(letters -> String.join("", letters));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
