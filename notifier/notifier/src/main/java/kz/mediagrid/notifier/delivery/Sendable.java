package kz.mediagrid.notifier.delivery;

import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;

/** An item that is sent to outlets: a version of a week's grid, or the notice of a joint matter. */
sealed interface Sendable permits VersionRef, NoticeRef {

    /** The offset at which the item begins on its topic. */
    long offset();

    /** The offset after the item's last part on its topic. */
    long next();

    /** The webhook-id of the item for the outlet; it stays the same if the item is sent again. */
    String idFor(String outletId);

    /** Writes into the recorded attempt which item was sent. */
    void nameIn(DeliveryAttempted.Builder attempt);

    /** Writes into the cursor that this item is the last one delivered to the outlet. */
    void takenIn(DeliveryCursor.Builder cursor);
}
