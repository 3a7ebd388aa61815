package kz.mediagrid.notifier.delivery;

import java.time.Instant;
import kz.mediagrid.schemas.Outlet;

/**
 * One thing on its way to one outlet.
 *
 * @param startedAt real time
 * @param businessTime what the business clock said then
 */
record Sending<T extends Sendable>(Outlet outlet, T sent, Instant startedAt, Instant businessTime) {

    /** Names both, and is the same however often it is sent. */
    String webhookId() {
        return sent.idFor(outlet.getOutletId());
    }
}
