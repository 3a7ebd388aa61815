package kz.mediagrid.notifier.delivery;

import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;

/** One item sent to outlets: a version of a week's grid, or the notice of a joint matter. */
sealed interface Sendable permits VersionRef, NoticeRef {

    /** The item's offset on its topic. */
    long offset();

    /** The offset after the item. */
    long next();

    /** The webhook-id of the item for that outlet, the same for each repeat. */
    String idFor(String outletId);

    /** Writes the item's identity into the recorded attempt. */
    void nameIn(DeliveryAttempted.Builder attempt);

    /** Writes the item into the cursor as the outlet's last delivered item. */
    void takenIn(DeliveryCursor.Builder cursor);
}
