package kz.mediagrid.gateway.obligation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import org.jspecify.annotations.Nullable;

/** View of the topic {@code obligations}: the state of every obligation, as far as notes are validated against it. */
public final class ObligationStates {

    private final Map<String, Snapshot> byId = new ConcurrentHashMap<>();
    /** Shares one object among equal states: most of the settled obligations of all years have the same. */
    private final Map<Snapshot, Snapshot> alike = new ConcurrentHashMap<>();

    /**
     * The state of an obligation.
     *
     * @param generation the number of its due time, from 1
     * @param because the cause that made it overdue; null if it is not
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
