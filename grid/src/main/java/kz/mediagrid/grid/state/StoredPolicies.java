package kz.mediagrid.grid.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.mediagrid.grid.PolicyLog;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.state.Store;

/** The editorial policies that the log activated, kept over restarts. */
final class StoredPolicies {

    private final Store<EditorialPolicyInForce> store;
    private final PolicyLog log;

    /** @param store each policy by its version */
    StoredPolicies(Store<EditorialPolicyInForce> store) {
        this.store = store;
        this.log = new PolicyLog(inOrder(store));
    }

    private static List<EditorialPolicyInForce> inOrder(Store<EditorialPolicyInForce> store) {
        var all = new ArrayList<EditorialPolicyInForce>();
        store.each("", (version, policy) -> all.add(policy));
        all.sort(Comparator.comparing(EditorialPolicyInForce::getCommandOffset));
        return all;
    }

    /** Which policy each week goes by; what is entered here is seen there. */
    PolicyLog log() {
        return log;
    }

    void enter(EditorialPolicyInForce policy) {
        store.put(policy.getVersion(), policy);
        log.enter(policy);
    }
}
