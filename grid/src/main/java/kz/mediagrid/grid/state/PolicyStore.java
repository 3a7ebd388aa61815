package kz.mediagrid.grid.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.state.Store;

/**
 * Stores the editorial policies in the order in which the log activated them.
 *
 * <p>A policy applies from the week in which it was activated. Earlier weeks keep their policy.
 */
final class PolicyStore {

    /** The policy before any activation. */
    private static final EditorialPolicyInForce FIRST =
            EditorialPolicyInForce.newBuilder().build();

    private final Store<EditorialPolicyInForce> store;
    private final List<EditorialPolicyInForce> activated = new ArrayList<>();

    /** @param store contains each policy under its version */
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

    /**
     * The policy with this version, which is or was in force.
     *
     * @throws NoSuchElementException if there is no such policy
     */
    EditorialPolicyInForce named(String version) {
        return FIRST.getVersion().equals(version)
                ? FIRST
                : activated.stream()
                        .filter(policy -> policy.getVersion().equals(version))
                        .findFirst()
                        .orElseThrow();
    }

    /** Whether the policy with this version is or was in force. */
    boolean knows(String version) {
        return FIRST.getVersion().equals(version)
                || activated.stream().anyMatch(policy -> policy.getVersion().equals(version));
    }

    /** Puts a policy in force as the newest policy. */
    void enter(EditorialPolicyInForce policy) {
        store.put(policy.getVersion(), policy);
        activated.add(policy);
    }
}
