package kz.mediagrid.gateway.obligation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import org.jspecify.annotations.Nullable;

/** View of the topic {@code obligations}. It has only the fields that the validation of notes needs. */
public final class ObligationStates {

    private final Map<String, Snapshot> byId = new ConcurrentHashMap<>();
    /**
     * One object for each state; all obligations with the same state share this object. This saves memory, because most
     * settled obligations have the same state.
     */
    private final Map<Snapshot, Snapshot> alike = new ConcurrentHashMap<>();

    /**
     * The state of an obligation.
     *
     * @param generation the number of the present due time. The first due time has the number 1; each changed due time
     *     gets a higher number
     * @param because the cause that made the obligation overdue; null if the obligation is not overdue
     */
    record Snapshot(
            int generation, ObligationState state, @Nullable AlertCause because) {

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
        byId.put(change.getObligationId(), alike.computeIfAbsent(snapshot, same -> same));
    }

    Optional<Snapshot> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
