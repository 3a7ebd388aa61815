package kz.mediagrid.gateway.outlet;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import org.jspecify.annotations.Nullable;

/** The view of the topic {@code outlets}. The addresses and secrets of outlets are for the notifier alone. */
public final class KnownOutlets {

    private final Map<String, Known> outlets = new ConcurrentHashMap<>();

    private record Known(LocalizedText name, boolean active) {}

    /** @param outlet null after the outlet was removed; one that only asks to be served is none yet */
    public void apply(String id, @Nullable Outlet outlet) {
        if (outlet == null || outlet.getStatus() == OutletStatus.ASKED) {
            outlets.remove(id);
        } else {
            outlets.put(id, new Known(outlet.getName(), Destination.all(outlet).anyMatch(Destination::isOn)));
        }
    }

    /** The names of all outlets by their ids. */
    public Map<String, LocalizedText> names() {
        return outlets.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().name()));
    }

    public boolean has(String id) {
        return outlets.containsKey(id);
    }

    /** The number of outlets with a channel that no person suspended; each version is sent to them. */
    public long activeCount() {
        return outlets.values().stream().filter(Known::active).count();
    }
}
