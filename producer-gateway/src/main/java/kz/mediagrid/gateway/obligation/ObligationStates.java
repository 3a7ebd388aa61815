package kz.mediagrid.gateway.obligation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import org.jspecify.annotations.Nullable;

/** View of the topic {@code obligations}: the part of each obligation's state against which notes are validated. */
public final class ObligationStates {

    private final Map<String, Snapshot> byId = new ConcurrentHashMap<>();
    /** One object for equal states: most of the settled obligations of all years have the same state. */
    private final Map<Snapshot, Snapshot> alike = new ConcurrentHashMap<>();

    /**
     * The state of an obligation.
     *
     * @param generation the number of its due time, from 1
     * @param because the cause that made the obligation overdue; null if it is not overdue
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

    /** Applies a transition. */
    public void apply(ObligationChanged change) {
        var snapshot = new Snapshot(change.getDueGeneration(), change.getState(), change.getOverdueBecause());
        byId.put(change.getObligationId(), alike.computeIfAbsent(snapshot, same -> same));
    }

    Optional<Snapshot> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
