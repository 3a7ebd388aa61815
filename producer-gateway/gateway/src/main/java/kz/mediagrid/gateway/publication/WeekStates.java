package kz.mediagrid.gateway.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import kz.mediagrid.gateway.submission.ReadYourWrites;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.GridPublicationOrdered;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/** View of the topic {@code grid-weeks}: each week's newest version, its hold, and the changes that wait. */
public final class WeekStates extends ReadYourWrites {

    private static final String HOLD = GridHeld.getClassSchema().getName();
    private static final String ORDER = GridPublicationOrdered.getClassSchema().getName();

    private final Store<GridWeekState> states;

    WeekStates(Stores stores) {
        this.states = stores.of(new Kept<>("week-states", GridWeekState.class));
    }

    void apply(GridWeekState state) {
        states.put(state.getWeek(), state);
        changed(null);
    }

    @Override
    protected boolean shows(SubmissionOutcome outcome) {
        return !outcome.getCommand().equals(HOLD) && !outcome.getCommand().equals(ORDER)
                || of(outcome.getWeeks().get(0)).getDecidedUpTo() >= outcome.getCommandOffset();
    }

    /** The state of {@code week}; of a week that was never published or held, a state without a version. */
    public GridWeekState of(String week) {
        var state = states.get(week);
        return state == null ? GridWeekState.newBuilder().setWeek(week).build() : state;
    }

    /**
     * Whether the state of {@code week} is that of its version {@code newest}. It is not for a moment while a version is
     * being published, and after an upgrade until the aggregator has made its state again.
     */
    public boolean isOf(String week, int newest) {
        return of(week).getVersion() == newest;
    }

    /** The hold that stops the versions of {@code week}; empty if the week is not held. */
    public Optional<GridHeld> hold(String week) {
        return Optional.ofNullable(of(week).getHold());
    }

    /**
     * The instant at which the changes of {@code week} that wait are published; empty if nothing waits, or the week is
     * held. It may be past for a moment.
     */
    public Optional<Instant> nextPublication(String week) {
        if (!GatherRule.isPublished(of(week))) {
            return Optional.empty();
        }
        var all = new ArrayList<GridWeekState>();
        states.each("", (name, state) -> all.add(state));
        return GatherRule.nextPublication(all.stream());
    }
}
