package kz.mediagrid.notifier.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.notifier.outlet.Deliveries;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;

/** The view of each outlet's delivery cursor and last 50 delivery attempts. */
final class LatestDeliveries implements Deliveries {

    private final Map<String, DeliveryCursor> cursors = new ConcurrentHashMap<>();
    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    /** The attempts by outlet and number. */
    private final Store<DeliveryAttempted> attempts;

    /** @param stores empty stores for the attempts */
    LatestDeliveries(Stores stores) {
        this.attempts = stores.of(new Kept<>("delivery-attempts", DeliveryAttempted.class));
    }

    void apply(String outletId, @Nullable DeliveryCursor cursor) {
        if (cursor == null) {
            cursors.remove(outletId);
        } else {
            cursors.put(outletId, cursor);
        }
    }

    void apply(DeliveryAttempted attempt) {
        var outlet = attempt.getOutletId();
        long number = counts.merge(outlet, 1L, Long::sum);
        attempts.put(key(outlet, number), attempt);
        attempts.remove(key(outlet, number - ATTEMPTS));
    }

    private static String key(String outletId, long number) {
        return outletId + "/%019d".formatted(number);
    }

    @Override
    public Optional<DeliveryCursor> cursorOf(String outletId) {
        return Optional.ofNullable(cursors.get(outletId));
    }

    @Override
    public List<DeliveryAttempted> attemptsOf(String outletId) {
        var newestFirst = new ArrayList<DeliveryAttempted>();
        attempts.each(outletId + "/", (key, attempt) -> newestFirst.add(attempt));
        Collections.reverse(newestFirst);
        // The follower removes the oldest attempt after it has added one.
        return List.copyOf(newestFirst.subList(0, Math.min(ATTEMPTS, newestFirst.size())));
    }
}
