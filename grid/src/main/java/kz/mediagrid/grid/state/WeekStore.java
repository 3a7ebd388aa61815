package kz.mediagrid.grid.state;

import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/** Stores the newest version of each week, and whether the week is held back. */
final class WeekStore {

    private final Store<GridWeekState> states;

    WeekStore(Store<GridWeekState> states) {
        this.states = states;
    }

    GridWeekState get(String week) {
        var state = states.get(week);
        return state == null ? GridWeekState.newBuilder().setWeek(week).build() : state;
    }

    /** The weeks with a published version, from week {@code first} onwards, in order. */
    List<String> publishedFrom(String first) {
        var weeks = new ArrayList<String>();
        states.range(first, null, (week, state) -> {
            if (state.getVersion() > 0) {
                weeks.add(week);
            }
            return true;
        });
        return weeks;
    }

    void hold(String week, boolean held) {
        states.put(week, GridWeekState.newBuilder(get(week)).setHeld(held).build());
    }

    /** Stores a version that begins as its week's newest version; the week is then no longer held back. */
    void begun(MediaGridVersion header) {
        states.put(
                header.getWeek(),
                GridWeekState.newBuilder()
                        .setWeek(header.getWeek())
                        .setVersion(header.getVersion())
                        .build());
    }

    /** Stores the hashes of the week's newest version, for the version that follows it. */
    void made(MediaGridVersion header) {
        states.put(
                header.getWeek(),
                GridWeekState.newBuilder(get(header.getWeek()))
                        .setStateHash(header.getStateHash())
                        .setVersionHash(header.getVersionHash())
                        .build());
    }

    /**
     * Sets the week's newest version, and the hash that the next version states as its previous hash. A week that is
     * held back stays held back.
     */
    void apply(String week, int version, @Nullable String previousHash) {
        states.put(
                week,
                GridWeekState.newBuilder(get(week))
                        .setVersion(version)
                        .setStateHash(null)
                        .setVersionHash(previousHash)
                        .build());
    }
}
