package kz.mediagrid.grid.state;

import static kz.mediagrid.grid.testing.Filed.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kz.mediagrid.grid.clash.CrowdLimits;
import kz.mediagrid.grid.clash.Placement;
import kz.mediagrid.grid.clash.Traits;
import kz.mediagrid.grid.testing.Filed;
import kz.mediagrid.state.HeapStore;
import org.junit.jupiter.api.Test;

class ClashIndexTest {

    private static final String HALL = "Дом министерств, зал 1";

    private final HeapStore<String> store = new HeapStore<>();
    private final ClashIndex index = new ClashIndex(store, new CrowdLimits(2, 5));

    private static List<Placement> placements(Filed filed, String eventId) {
        return Traits.of(filed.at(HALL).build(eventId)).placements();
    }

    private List<String> nearHall(Filed filed, String eventId) {
        return placements(filed, eventId).stream()
                .flatMap(place -> index.near(place).keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void theOwnEventsOfALargeCrowdArePassedOverAndThoseOfOthersAreFound() {
        IntStream.rangeClosed(1, 3).forEach(n -> index.place("edu-" + n, placements(by("edu"), "edu-" + n)));

        assertThat(nearHall(by("edu"), "edu-3")).isEmpty();
        assertThat(nearHall(by("health"), "health-1")).containsExactly("edu-1", "edu-2", "edu-3");
    }

    @Test
    void anEntryOfAnEarlierBuildHasHoursAloneAndIsFound() {
        IntStream.rangeClosed(1, 3).forEach(n -> index.place("edu-" + n, placements(by("edu"), "edu-" + n)));
        placements(by("edu"), "edu-1")
                .forEach(place -> store.put(
                        "at/" + place.key("edu-1"), place.note().text().replaceFirst("/edu.*", "")));

        assertThat(nearHall(by("edu"), "edu-3")).containsExactly("edu-1");
    }
}
