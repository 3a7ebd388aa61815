package kz.mediagrid.notifier.outlet;

import kz.mediagrid.schemas.Outlet;

/** Writes outlets to a durable log. */
interface OutletLog {

    /**
     * Writes the outlet, and returns when the write is acknowledged.
     *
     * @throws kz.mediagrid.platform.write.NotAcknowledgedException if the write is not acknowledged in time
     */
    void append(Outlet outlet);
}
