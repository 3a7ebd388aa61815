package kz.mediagrid.notifier.delivery;

import java.time.Instant;
import kz.mediagrid.schemas.Outlet;

/**
 * One attempt in progress: an item that is being sent to one outlet.
 *
 * @param sent the item
 * @param startedAt the start of the attempt, in real time
 * @param businessTime the start of the attempt, in business time
 */
record Sending<T extends Sendable>(Outlet outlet, T sent, Instant startedAt, Instant businessTime) {

    /** The webhook-id of the item for the outlet; it stays the same if the item is sent again. */
    String webhookId() {
        return sent.idFor(outlet.getOutletId());
    }
}
