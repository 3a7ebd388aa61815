package kz.mediagrid.gateway.obligation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;

/** View of the topic {@code obligations}. It has only the fields that the validation of notes needs. */
public final class ObligationStates {

    private final Store<String> byId;

    public ObligationStates(Stores stores) {
        this.byId = stores.of(new Kept<>("obligation-states", String.class));
    }

    /**
     * The state of an obligation.
     *
     * @param generation the number of the present due time. The first due time has the number 1; each changed due time
     *     gets a higher number
     * @param because the cause that made the obligation overdue; null if the obligation is not overdue
     */
    record Snapshot(
            int generation, ObligationState state, @Nullable AlertCause because) {

        static Snapshot parse(String text) {
            var parts = List.of(text.split(" ", -1));
            return new Snapshot(
                    Integer.parseInt(parts.get(0)),
                    ObligationState.valueOf(parts.get(1)),
                    parts.get(2).isEmpty() ? null : AlertCause.valueOf(parts.get(2)));
        }

        String text() {
            return generation + " " + state + " " + Objects.toString(because, "");
        }

        boolean isOverdue() {
            return state == ObligationState.OVERDUE;
        }

        boolean isSettledInTime() {
            return state == ObligationState.MET || state == ObligationState.CANCELLED;
        }
    }

    /** Applies a transition of an obligation. */
    public void apply(ObligationChanged change) {
        var snapshot = new Snapshot(change.getDueGeneration(), change.getState(), change.getOverdueBecause());
        byId.put(change.getObligationId(), snapshot.text());
    }

    Optional<Snapshot> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(Snapshot::parse);
    }
}
