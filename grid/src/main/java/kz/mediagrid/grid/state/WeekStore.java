package kz.mediagrid.grid.state;

import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/** The newest version of each week, and whether the week is held back. */
final class WeekStore {

    private final Store<GridWeekState> states;

    WeekStore(Store<GridWeekState> states) {
        this.states = states;
    }

    GridWeekState get(String week) {
        var state = states.get(week);
        return state == null ? GridWeekState.newBuilder().setWeek(week).build() : state;
    }

    /** The weeks from {@code first} on that have a published version, in order. */
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

    /** Stores a published version; this ends a hold. */
    void published(MediaGridVersion header) {
        states.put(
                header.getWeek(),
                GridWeekState.newBuilder()
                        .setWeek(header.getWeek())
                        .setVersion(header.getVersion())
                        .setStateHash(header.getStateHash())
                        .setVersionHash(header.getVersionHash())
                        .build());
    }

    /**
     * Sets the newest version to {@code version}, so that the next version names {@code previousHash}; does not change the
     * hold.
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
