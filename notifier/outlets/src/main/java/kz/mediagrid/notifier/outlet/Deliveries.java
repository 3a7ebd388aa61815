package kz.mediagrid.notifier.outlet;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.outlets.CursorIds;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;

/** Returns an outlet's delivery cursor and last delivery attempts. */
public interface Deliveries {

    /** The largest number of attempts that are known of an outlet. */
    int ATTEMPTS = 50;

    /** The outlet's cursor for versions; empty before the first attempt to deliver a version. */
    Optional<DeliveryCursor> cursorOf(String outletId);

    /** The time at which the last mail of a subscription was sent, at once or in the morning, real time; empty before the first. */
    default Optional<Instant> lastMail(String outletId, String subscriptionId) {
        return CursorIds.ofMails(outletId + "/" + subscriptionId).stream()
                .map(this::cursorOf)
                .flatMap(Optional::stream)
                .map(DeliveryCursor::getLastDeliveredAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }

    /** The outlet's last {@link #ATTEMPTS} delivery attempts, the newest first, without requests and answers. */
    List<DeliveryAttempted> attemptsOf(String outletId);

    /** The last {@link #ATTEMPTS} delivery attempts by one channel, the newest first, with requests and answers. */
    List<DeliveryAttempted> attemptsBy(Destination channel);
}
