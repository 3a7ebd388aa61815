package kz.mediagrid.gateway.obligation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import org.jspecify.annotations.Nullable;

/** How everything that is owed stands, as the topic {@code obligations} last said; only what a note is judged by. */
public final class ObligationStates {

    private final Map<String, Standing> byId = new ConcurrentHashMap<>();
    /** Most of the settled ones of all years stand alike: one object for all that do. */
    private final Map<Standing, Standing> alike = new ConcurrentHashMap<>();

    /**
     * How something stands.
     *
     * @param generation which due time it has, from 1
     * @param because what made it overdue; null: it is not
     */
    record Standing(
            int generation, ObligationState state, @Nullable AlertCause because) {

        boolean isOverdue() {
            return state == ObligationState.OVERDUE;
        }

        boolean isSettledInTime() {
            return state == ObligationState.MET || state == ObligationState.CANCELLED;
        }
    }

    /** Takes in a transition. */
    public void apply(ObligationChanged change) {
        var standing = new Standing(change.getDueGeneration(), change.getState(), change.getOverdueBecause());
        byId.put(change.getObligationId(), alike.computeIfAbsent(standing, same -> same));
    }

    Optional<Standing> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
