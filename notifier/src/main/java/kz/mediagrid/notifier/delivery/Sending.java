package kz.mediagrid.notifier.delivery;

import java.time.Instant;
import kz.mediagrid.schemas.Outlet;

/**
 * One version on its way to one outlet.
 *
 * @param startedAt real time
 * @param businessTime what the business clock said then
 */
record Sending(Outlet outlet, VersionRef version, Instant startedAt, Instant businessTime) {

    /** Names outlet, week and version, and is the same however often it is sent. */
    String webhookId() {
        return "%s_%s_%d".formatted(outlet.getOutletId(), version.week(), version.version());
    }
}
