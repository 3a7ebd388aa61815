package kz.mediagrid.aggregator.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.mediagrid.grid.PolicyLog;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import org.apache.kafka.streams.state.KeyValueStore;

/** The editorial policies that the log activated, kept over restarts. */
final class StoredPolicies {

    private final KeyValueStore<String, EditorialPolicyInForce> store;
    private final PolicyLog log;

    /** @param store each policy by its version */
    StoredPolicies(KeyValueStore<String, EditorialPolicyInForce> store) {
        this.store = store;
        this.log = new PolicyLog(inOrder(store));
    }

    private static List<EditorialPolicyInForce> inOrder(KeyValueStore<String, EditorialPolicyInForce> store) {
        var all = new ArrayList<EditorialPolicyInForce>();
        try (var stored = store.all()) {
            stored.forEachRemaining(entry -> all.add(entry.value));
        }
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
