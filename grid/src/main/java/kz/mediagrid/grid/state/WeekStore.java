package kz.mediagrid.grid.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/** Stores the newest version of each week, the hold that stops its versions, and how much waits for the next version. */
final class WeekStore {

    private final Store<GridWeekState> states;
    private final TreeSet<String> changed = new TreeSet<>();

    WeekStore(Store<GridWeekState> states) {
        this.states = states;
    }

    GridWeekState get(String week) {
        var state = states.get(week);
        return state == null ? GridWeekState.newBuilder().setWeek(week).build() : state;
    }

    /** The weeks with a published version, from week {@code first} onwards, in order. */
    List<String> publishedFrom(String first) {
        return from(first).stream()
                .filter(state -> state.getVersion() > 0)
                .map(GridWeekState::getWeek)
                .toList();
    }

    /** All weeks that were ever published or held, in order. */
    List<GridWeekState> all() {
        return from("");
    }

    private List<GridWeekState> from(String first) {
        var weeks = new ArrayList<GridWeekState>();
        states.range(first, null, (week, state) -> weeks.add(state));
        return weeks;
    }

    /**
     * Stores an accepted hold. A week that is held already stays held by the first hold.
     *
     * @param offset the hold's offset on the log
     */
    void hold(GridHeld hold, long offset) {
        var state = get(hold.getWeek());
        put(GridWeekState.newBuilder(state)
                .setHold(state.getHold() == null ? hold : state.getHold())
                .setDecidedUpTo(offset)
                .build());
    }

    /**
     * Ends the hold of {@code week} without a version.
     *
     * @param offset the offset on the log of the order that ends the hold
     */
    void release(String week, long offset) {
        put(GridWeekState.newBuilder(get(week))
                .setHold(null)
                .setDecidedUpTo(offset)
                .build());
    }

    /** Stores a version that begins as its week's newest version; the week is then no longer held back, and nothing waits. */
    void begun(MediaGridVersion header) {
        put(GridWeekState.newBuilder()
                .setWeek(header.getWeek())
                .setVersion(header.getVersion())
                .setDecidedUpTo(header.getCommandOffset())
                .build());
    }

    /** Stores the hashes of the week's newest version, for the version that follows it. */
    void made(MediaGridVersion header) {
        put(GridWeekState.newBuilder(get(header.getWeek()))
                .setStateHash(header.getStateHash())
                .setVersionHash(header.getVersionHash())
                .build());
    }

    /**
     * Stores that an entry of {@code week} waits for the next version, or no longer waits.
     *
     * @param before the time by which the entry had to be published; null if it did not wait
     * @param after the time by which the entry must be published; null if it does not wait
     * @param first finds the earliest of all times of the week, which is not before the time given to it
     */
    void waiting(
            String week,
            @Nullable Instant before,
            @Nullable Instant after,
            Function<Instant, @Nullable Instant> first) {
        var state = get(week);
        var due = state.getWaitingDue();
        if (after != null && (due == null || after.isBefore(due))) {
            due = after;
        } else if (after == null && before != null && before.equals(due)) {
            due = first.apply(before);
        }
        var count = state.getWaiting() + (after == null ? 0 : 1) - (before == null ? 0 : 1);
        if (count != state.getWaiting() || !Objects.equals(due, state.getWaitingDue())) {
            put(GridWeekState.newBuilder(state)
                    .setWaiting(count)
                    .setWaitingDue(due)
                    .build());
        }
    }

    /**
     * Sets the week's newest version, and the hash that the next version states as its previous hash. A week that is
     * held back stays held back.
     */
    void apply(String week, int version, @Nullable String previousHash) {
        put(GridWeekState.newBuilder(get(week))
                .setVersion(version)
                .setStateHash(null)
                .setVersionHash(previousHash)
                .build());
    }

    private void put(GridWeekState state) {
        states.put(state.getWeek(), state);
        changed.add(state.getWeek());
    }

    /** The weeks that changed since the last call, in order. */
    List<GridWeekState> takeChanged() {
        var taken = changed.stream().map(this::get).toList();
        changed.clear();
        return taken;
    }
}
