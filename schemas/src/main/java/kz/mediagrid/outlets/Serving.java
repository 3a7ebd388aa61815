package kz.mediagrid.outlets;

import java.time.Instant;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import org.jspecify.annotations.Nullable;

/**
 * An outlet and how far it is served: what was decided by hand lies with the one, what it did itself with the other.
 *
 * @param cursor null before its first attempt
 */
public record Serving(Outlet outlet, @Nullable DeliveryCursor cursor) {

    /** Whether it was resumed by hand since its last attempt: then what the cursor says of waiting is over. */
    public boolean wasResumed() {
        return cursor != null && outlet.getResumptions() > cursor.getResumptions();
    }

    public boolean isSuspended() {
        return outlet.getStatus() != OutletStatus.ACTIVE || suspendedByCursor() != null;
    }

    /** Why it is not served, in one sentence; null where nothing was said. */
    public @Nullable String suspendedWhy() {
        return outlet.getStatus() == OutletStatus.ACTIVE ? suspendedByCursor() : outlet.getSuspendedWhy();
    }

    private @Nullable String suspendedByCursor() {
        return cursor == null || wasResumed() ? null : cursor.getSuspendedWhy();
    }

    /** Where on {@code media-grids} its next version is looked for. */
    public long nextOffset() {
        return cursor == null ? outlet.getStartOffset() : cursor.getNextOffset();
    }

    /** How many attempts in a row have failed; a resumption begins anew. */
    public int attempts() {
        return cursor == null || wasResumed() ? 0 : cursor.getAttempts();
    }

    /** Before when it is not tried again; null if it may be at once. */
    public @Nullable Instant nextAttemptAt() {
        return cursor == null || wasResumed() ? null : cursor.getNextAttemptAt();
    }
}
