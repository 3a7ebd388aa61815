package kz.mediagrid.notifier.outlet;

import kz.mediagrid.schemas.Outlet;

/** Where outlets go to be kept. */
interface OutletLog {

    /**
     * Keeps it, and returns once it is kept.
     *
     * @throws kz.mediagrid.platform.write.NotAcknowledgedException if that is not certain in time
     */
    void keep(Outlet outlet);
}
