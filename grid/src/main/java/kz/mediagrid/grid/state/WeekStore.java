package kz.mediagrid.grid.state;

import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/** How far each week has come, and whether it is held. */
final class WeekStore {

    private final Store<GridWeekState> states;

    WeekStore(Store<GridWeekState> states) {
        this.states = states;
    }

    GridWeekState get(String week) {
        var state = states.get(week);
        return state == null ? GridWeekState.newBuilder().setWeek(week).build() : state;
    }

    /** The weeks from {@code first} on of which a version was published, in order. */
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

    /** A version that goes out ends a hold. */
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

    /** The newest version is {@code version}, and the next names {@code previousHash}; what else is known stays. */
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
