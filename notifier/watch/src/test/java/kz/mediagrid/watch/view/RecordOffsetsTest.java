package kz.mediagrid.watch.view;

import static org.assertj.core.api.Assertions.assertThat;

import kz.mediagrid.state.HeapStore;
import org.junit.jupiter.api.Test;

/** Where the records of each id lie. */
class RecordOffsetsTest {

    private final RecordOffsets places = new RecordOffsets(new HeapStore<>());

    @Test
    void eachIdHasItsOwnPlacesInOrderHoweverManyThereAre() {
        for (int round = 0; round < 3; round++) {
            for (int number = 0; number < 10_000; number++) {
                places.add("REQUEST_ANSWER/req-" + number, round * 10_000L + number);
            }
        }

        assertThat(places.of("REQUEST_ANSWER/req-0")).containsExactly(0L, 10_000L, 20_000L);
        assertThat(places.of("REQUEST_ANSWER/req-9999")).containsExactly(9_999L, 19_999L, 29_999L);
        assertThat(places.of("REQUEST_ANSWER/req-10000")).isEmpty();
    }

    @Test
    void idsWhoseUsualHashIsTheSameAreToldApart() {
        places.add("Aa", 1);
        places.add("BB", 2);

        assertThat(places.of("Aa")).containsExactly(1L);
        assertThat(places.holds("BB")).isTrue();
        assertThat(places.holds("AaBB")).isFalse();
    }
}
