package kz.mediagrid.notifier.delivery;

import java.time.Instant;
import kz.mediagrid.schemas.Outlet;

/**
 * One attempt in flight: an item on its way to one outlet.
 *
 * @param startedAt the start of the attempt, real time
 * @param businessTime the start of the attempt, business time
 */
record Sending<T extends Sendable>(Outlet outlet, T sent, Instant startedAt, Instant businessTime) {

    /** The webhook-id of the item for the outlet, the same for each repeat. */
    String webhookId() {
        return sent.idFor(outlet.getOutletId());
    }
}
