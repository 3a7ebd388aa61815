package kz.mediagrid.grid.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.state.Store;

/**
 * Stores the editorial policies in the order in which the log activated them.
 *
 * <p>A policy is in force for the week in which it was activated and for later ones; earlier weeks keep the policy that was
 * in force for them.
 */
final class PolicyStore {

    /** The policy before any activation. */
    private static final EditorialPolicyInForce FIRST =
            EditorialPolicyInForce.newBuilder().build();

    private final Store<EditorialPolicyInForce> store;
    private final List<EditorialPolicyInForce> activated = new ArrayList<>();

    /** @param store each policy by its version */
    PolicyStore(Store<EditorialPolicyInForce> store) {
        this.store = store;
        store.each("", (version, policy) -> activated.add(policy));
        activated.sort(Comparator.comparing(EditorialPolicyInForce::getCommandOffset));
    }

    /** The policy in force for {@code week}, e.g. 2026-W49. */
    EditorialPolicyInForce of(String week) {
        for (var i = activated.size() - 1; i >= 0; i--) {
            var policy = activated.get(i);
            // Names of weeks sort in the order of the weeks.
            if (policy.getFromWeek() == null || policy.getFromWeek().compareTo(week) <= 0) {
                return policy;
            }
        }
        return FIRST;
    }

    /** Whether a policy of that version is, or was, in force. */
    boolean knows(String version) {
        return FIRST.getVersion().equals(version)
                || activated.stream().anyMatch(policy -> policy.getVersion().equals(version));
    }

    /** Puts a policy in force, as the newest of all. */
    void enter(EditorialPolicyInForce policy) {
        store.put(policy.getVersion(), policy);
        activated.add(policy);
    }
}
