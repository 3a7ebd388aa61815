package kz.mediagrid.aggregator.topology;

import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.schemas.GridWeekState;
import org.apache.kafka.streams.state.KeyValueStore;

/** How far each week has come, and whether it is held. */
final class Weeks {

    private final KeyValueStore<String, GridWeekState> states;

    Weeks(KeyValueStore<String, GridWeekState> states) {
        this.states = states;
    }

    GridWeekState get(String week) {
        var state = states.get(week);
        return state == null ? GridWeekState.newBuilder().setWeek(week).build() : state;
    }

    /** The weeks from {@code first} on of which a version was published, in order. */
    List<String> publishedFrom(String first) {
        var weeks = new ArrayList<String>();
        try (var known = states.range(first, null)) {
            known.forEachRemaining(entry -> {
                if (entry.value.getVersion() > 0) {
                    weeks.add(entry.key);
                }
            });
        }
        return weeks;
    }

    void hold(String week, boolean held) {
        states.put(week, GridWeekState.newBuilder(get(week)).setHeld(held).build());
    }

    /** A version that goes out ends a hold. */
    void published(String week, int version, String stateHash) {
        states.put(
                week,
                GridWeekState.newBuilder()
                        .setWeek(week)
                        .setVersion(version)
                        .setStateHash(stateHash)
                        .build());
    }
}
