package kz.mediagrid.notifier.delivery;

import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;

/** An item that is sent to outlets: a version of a week's grid, the versions between two mornings, the notice of a joint matter, or one of them again. */
sealed interface Sendable permits VersionRef, MorningRef, NoticeRef, AgainRef, LostRef {

    /** The offset at which the item begins on its topic. */
    long offset();

    /** The offset after the item's last part on its topic. */
    long next();

    /** The webhook-id under which the item is sent to the {@code destination}. Each attempt uses the same id. */
    String idFor(String destination);

    /** Records in {@code attempt} that this item was sent. */
    void nameIn(DeliveryAttempted.Builder attempt);

    /** Records in {@code cursor} that this item was the last item delivered to the outlet. */
    void takenIn(DeliveryCursor.Builder cursor);
}
