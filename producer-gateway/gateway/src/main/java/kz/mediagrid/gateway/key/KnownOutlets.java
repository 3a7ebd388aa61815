package kz.mediagrid.gateway.key;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The view of the ids of all outlets. The rest of their records is for the notifier alone. */
final class KnownOutlets {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    /** @param exists whether the outlet has a record; false after it was removed */
    void apply(String id, boolean exists) {
        if (exists) {
            ids.add(id);
        } else {
            ids.remove(id);
        }
    }

    /** All ids, in the order of the alphabet. */
    List<String> all() {
        return ids.stream().sorted().toList();
    }

    boolean has(String id) {
        return ids.contains(id);
    }
}
