package kz.mediagrid.outlets;

import java.time.Instant;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import org.jspecify.annotations.Nullable;

/**
 * An outlet and its delivery cursor: the outlet has the decisions of people, the cursor has the results of deliveries.
 *
 * @param cursor null before the first delivery attempt
 */
public record Serving(Outlet outlet, @Nullable DeliveryCursor cursor) {

    /** Whether the outlet was resumed by hand since its last attempt; a resumption ends the cursor's suspension and wait. */
    public boolean wasResumed() {
        return cursor != null && outlet.getResumptions() > cursor.getResumptions();
    }

    public boolean isSuspended() {
        return outlet.getStatus() != OutletStatus.ACTIVE || suspendedByCursor() != null;
    }

    /** The reason for the outlet's suspension in one sentence; null if none was given. */
    public @Nullable String suspendedWhy() {
        return outlet.getStatus() == OutletStatus.ACTIVE ? suspendedByCursor() : outlet.getSuspendedWhy();
    }

    private @Nullable String suspendedByCursor() {
        return cursor == null || wasResumed() ? null : cursor.getSuspendedWhy();
    }

    /** The offset on {@code media-grids} from which the outlet's next version is read. */
    public long nextOffset() {
        return cursor == null ? outlet.getStartOffset() : cursor.getNextOffset();
    }

    /** The number of failed attempts in a row; a resumption resets it. */
    public int attempts() {
        return cursor == null || wasResumed() ? 0 : cursor.getAttempts();
    }

    /** The earliest instant of the next attempt; null if it may be made at once. */
    public @Nullable Instant nextAttemptAt() {
        return cursor == null || wasResumed() ? null : cursor.getNextAttemptAt();
    }
}
