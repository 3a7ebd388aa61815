package kz.mediagrid.notifier.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.notifier.outlet.Deliveries;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import org.jspecify.annotations.Nullable;

/** The view of each outlet's delivery cursor and last 50 delivery attempts. */
final class LatestDeliveries implements Deliveries {

    private static final int SHOWN = 50;

    private final Map<String, DeliveryCursor> cursors = new ConcurrentHashMap<>();
    private final Map<String, Deque<DeliveryAttempted>> attempts = new ConcurrentHashMap<>();

    void apply(String outletId, @Nullable DeliveryCursor cursor) {
        if (cursor == null) {
            cursors.remove(outletId);
        } else {
            cursors.put(outletId, cursor);
        }
    }

    void apply(DeliveryAttempted attempt) {
        attempts.compute(attempt.getOutletId(), (id, known) -> {
            var last = known == null ? new ArrayDeque<DeliveryAttempted>() : known;
            synchronized (last) {
                last.addLast(attempt);
                if (last.size() > SHOWN) {
                    last.removeFirst();
                }
            }
            return last;
        });
    }

    @Override
    public Optional<DeliveryCursor> cursorOf(String outletId) {
        return Optional.ofNullable(cursors.get(outletId));
    }

    @Override
    public List<DeliveryAttempted> attemptsOf(String outletId) {
        var last = attempts.get(outletId);
        if (last == null) {
            return List.of();
        }
        List<DeliveryAttempted> newestFirst;
        synchronized (last) {
            newestFirst = new ArrayList<>(last);
        }
        Collections.reverse(newestFirst);
        return newestFirst;
    }
}
