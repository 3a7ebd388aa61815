package kz.mediagrid.grid.state;

import java.util.ArrayList;
import java.util.Comparator;
import kz.mediagrid.grid.PolicyLog;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.state.Store;

/** Stores the editorial policies that the log activated, over restarts. */
final class StoredPolicies {

    private final Store<EditorialPolicyInForce> store;
    private final PolicyLog log = new PolicyLog();

    /** @param store each policy by its version */
    StoredPolicies(Store<EditorialPolicyInForce> store) {
        this.store = store;
        var stored = new ArrayList<EditorialPolicyInForce>();
        store.each("", (version, policy) -> stored.add(policy));
        stored.sort(Comparator.comparing(EditorialPolicyInForce::getCommandOffset));
        stored.forEach(log::enter);
    }

    /** The log of policies by week, which includes each that is entered here. */
    PolicyLog log() {
        return log;
    }

    /** Puts a policy in force. */
    void enter(EditorialPolicyInForce policy) {
        store.put(policy.getVersion(), policy);
        log.enter(policy);
    }
}
