package kz.mediagrid.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.mediagrid.state.DueQueue.Item;
import org.junit.jupiter.api.Test;

class DueQueueTest {

    private static final Instant NOON = Instant.parse("2026-11-27T07:00:00Z");

    private final Store<String> store = new HeapStore<>();
    private final DueQueue queue = new DueQueue(store);

    @Test
    void whatIsDueFirstComesFirstAndOfTwoAtOnceTheOneThatSortsFirst() {
        var late = new Item(NOON.plusMillis(1), "A");
        var one = new Item(NOON, "A");
        var other = new Item(NOON, "B");
        queue.put(late);
        queue.put(other);
        queue.put(one);

        assertThat(queue.firstUpTo(NOON.minusMillis(1))).isEmpty();
        assertThat(queue.firstUpTo(NOON)).contains(one);
        queue.remove(one);
        assertThat(queue.firstUpTo(NOON)).contains(other);
        queue.remove(other);
        assertThat(queue.firstUpTo(NOON)).isEmpty();
        assertThat(queue.firstUpTo(NOON.plusMillis(1))).contains(late);
    }

    @Test
    void whatIsPlannedBehindWhatWasDueLastIsFoundAndAClockSetBackFindsNothingTwice() {
        var item = new Item(NOON, "A");
        queue.put(item);
        assertThat(queue.firstUpTo(NOON)).contains(item);
        queue.remove(item);

        assertThat(queue.firstUpTo(NOON.minusSeconds(60))).isEmpty();
        var earlier = new Item(NOON.minusSeconds(30), "B");
        queue.put(earlier);
        assertThat(queue.firstUpTo(NOON)).contains(earlier);
    }

    @Test
    void whatElseLiesInTheStoreIsNoItem() {
        store.put("publishing", "a key of something else");

        assertThat(queue.firstUpTo(Instant.parse("9999-12-31T00:00:00Z"))).isEmpty();
    }
}
