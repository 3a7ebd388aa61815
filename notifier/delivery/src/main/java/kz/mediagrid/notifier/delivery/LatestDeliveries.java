package kz.mediagrid.notifier.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.notifier.outlet.Deliveries;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;

/** The view of each outlet's delivery cursor, and of its and each of its channels' last 50 delivery attempts. */
final class LatestDeliveries implements Deliveries {

    private final Map<String, DeliveryCursor> cursors = new ConcurrentHashMap<>();
    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    /** The attempts by outlet and number, without requests and answers. */
    private final Store<DeliveryAttempted> attempts;

    /** The attempts by channel and number. */
    private final Store<DeliveryAttempted> byChannel;

    /** @param stores empty stores for the attempts */
    LatestDeliveries(Stores stores) {
        this.attempts = stores.of(new Kept<>("delivery-attempts", DeliveryAttempted.class));
        this.byChannel = stores.of(new Kept<>("channel-attempts", DeliveryAttempted.class));
    }

    void apply(String outletId, @Nullable DeliveryCursor cursor) {
        if (cursor == null) {
            cursors.remove(outletId);
        } else {
            cursors.put(outletId, cursor);
        }
    }

    void apply(DeliveryAttempted attempt) {
        var without = DeliveryAttempted.newBuilder(attempt).setExchange(null).build();
        keep(attempts, attempt.getOutletId() + "/", without);
        keep(byChannel, Destination.idOf(attempt) + " ", attempt);
    }

    private void keep(Store<DeliveryAttempted> store, String of, DeliveryAttempted attempt) {
        long number = counts.merge(of, 1L, Long::sum);
        store.put(key(of, number), attempt);
        store.remove(key(of, number - ATTEMPTS));
    }

    private static String key(String of, long number) {
        return of + "%019d".formatted(number);
    }

    @Override
    public Optional<DeliveryCursor> cursorOf(String outletId) {
        return Optional.ofNullable(cursors.get(outletId));
    }

    @Override
    public List<DeliveryAttempted> attemptsOf(String outletId) {
        return newestFirst(attempts, outletId + "/");
    }

    @Override
    public List<DeliveryAttempted> attemptsBy(Destination channel) {
        return newestFirst(byChannel, channel.id() + " ");
    }

    private static List<DeliveryAttempted> newestFirst(Store<DeliveryAttempted> store, String of) {
        var newestFirst = new ArrayList<DeliveryAttempted>();
        store.each(of, (key, attempt) -> newestFirst.add(attempt));
        Collections.reverse(newestFirst);
        // The follower removes the oldest attempt after it has added one.
        return List.copyOf(newestFirst.subList(0, Math.min(ATTEMPTS, newestFirst.size())));
    }
}
