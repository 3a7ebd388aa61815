package kz.mediagrid.gateway.publication;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import org.jspecify.annotations.Nullable;

/** View of the topic {@code outlets}: how many outlets are sent each version. */
public final class ActiveOutlets {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    /** @param outlet null after the outlet was removed */
    void apply(String id, @Nullable Outlet outlet) {
        if (outlet != null && outlet.getStatus() == OutletStatus.ACTIVE) {
            ids.add(id);
        } else {
            ids.remove(id);
        }
    }

    /** The number of outlets that are not removed and not suspended by hand. */
    public int count() {
        return ids.size();
    }
}
