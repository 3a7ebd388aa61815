package kz.mediagrid.notifier.outlet;

import kz.mediagrid.schemas.Outlet;

/** Where outlets go to be kept. */
interface OutletLog {

    /**
     * Keeps it, and returns once it is kept.
     *
     * @throws NotKeptException if that is not certain in time
     */
    void keep(Outlet outlet);

    /** It is not certain that the outlet is kept; the same call may be made again. */
    final class NotKeptException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotKeptException(Throwable cause) {
            super("an outlet was not acknowledged", cause);
        }
    }
}
