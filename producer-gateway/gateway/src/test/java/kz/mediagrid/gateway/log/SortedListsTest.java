package kz.mediagrid.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.mediagrid.gateway.log.SortedLists.Place;
import kz.mediagrid.state.HeapStore;
import kz.mediagrid.state.Store;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SortedListsTest {

    private static final List<String> LISTS = List.of("", "week", "week 2", "weeks");

    record Move(String id, Set<Place> places) {}

    @Property
    void aListHasThePlacesOfTheLastMovesInOrder(@ForAll("moves") List<Move> moves, @ForAll("place") String after) {
        var lists = new SortedLists(new HeapStore<>());
        Map<String, Set<Place>> places = new HashMap<>();
        for (var move : moves) {
            lists.move(move.id(), places.getOrDefault(move.id(), Set.of()), move.places(), () -> {});
            places.put(move.id(), move.places());
        }

        for (var list : LISTS) {
            var all = places.values().stream()
                    .flatMap(Set::stream)
                    .filter(place -> place.list().equals(list))
                    .map(Place::place)
                    .sorted()
                    .toList();
            assertThat(read(lists, list, null, 99)).isEqualTo(all);
            assertThat(read(lists, list, null, 2))
                    .isEqualTo(all.stream().limit(2).toList());
            assertThat(read(lists, list, after, 99))
                    .isEqualTo(all.stream()
                            .filter(place -> place.compareTo(after) > 0)
                            .toList());
        }
    }

    @Test
    void whileAnIdMovesAReaderFindsItOnceWithItsValue() {
        var lists = new SortedLists(new HeapStore<>());
        var value = new HeapStore<String>();
        move(lists, value, "none", "1");
        var ended = new AtomicBoolean();

        var writer = CompletableFuture.runAsync(() -> {
            try {
                for (var round = 0; round < 20_000; round++) {
                    move(lists, value, "1", "2");
                    move(lists, value, "2", "1");
                }
            } finally {
                ended.set(true);
            }
        });

        while (!ended.get()) {
            var found = new ArrayList<String>();
            lists.after("all", null, (place, id) -> found.add(place + value.get(id)));
            assertThat(found).singleElement().isIn("11", "22");
        }
        writer.join();
    }

    private static void move(SortedLists lists, Store<String> value, String from, String to) {
        lists.move("id", Set.of(new Place("all", from)), Set.of(new Place("all", to)), () -> value.put("id", to));
    }

    private static List<String> read(SortedLists lists, String list, @Nullable String after, int atMost) {
        var found = new ArrayList<String>();
        lists.after(list, after, (place, id) -> {
            assertThat(place).endsWith(id);
            found.add(place);
            return found.size() < atMost;
        });
        return found;
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Arbitraries.of("a", "b", "c", "d")
                .flatMap(id -> Combinators.combine(Arbitraries.of(LISTS), place())
                        .as((list, place) -> new Place(list, place + id))
                        .set()
                        .ofMaxSize(4)
                        .map(places -> new Move(id, places)))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> place() {
        return Arbitraries.of("", "1", "2", "2 ", "21", "w");
    }
}
