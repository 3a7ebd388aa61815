package kz.mediagrid.notifier.delivery;

import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;

/** One thing that outlets are sent: a version of a week's grid, or the notice of a joint matter. */
sealed interface Sendable permits VersionRef, NoticeRef {

    /** Where it lies on its topic. */
    long offset();

    /** The offset after it. */
    long next();

    /** Names it and the outlet, and is the same however often it is sent (webhook-id). */
    String idFor(String outletId);

    /** Says in the ledger what was sent. */
    void nameIn(DeliveryAttempted.Builder attempt);

    /** Says in the cursor what the outlet took last. */
    void takenIn(DeliveryCursor.Builder cursor);
}
