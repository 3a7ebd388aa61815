package kz.mediagrid.outlets;

import java.time.Instant;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import org.jspecify.annotations.Nullable;

/**
 * An outlet with its delivery cursor. People's decisions are stored in the outlet, results of deliveries in the cursor.
 *
 * @param cursor null before the first delivery attempt
 */
public record Serving(Outlet outlet, @Nullable DeliveryCursor cursor) {

    /**
     * Whether a person resumed the outlet after the last delivery attempt. If so, a suspension or waiting time in the cursor
     * no longer applies.
     */
    public boolean wasResumed() {
        return cursor != null && outlet.getResumptions() > cursor.getResumptions();
    }

    public boolean isSuspended() {
        return outlet.getStatus() != OutletStatus.ACTIVE || suspendedByCursor() != null;
    }

    /**
     * The reason for the outlet's suspension in one sentence; null if the outlet is not suspended or no reason was given.
     */
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

    /** The number of failed delivery attempts in a row. A resumption resets this number to 0. */
    public int attempts() {
        return cursor == null || wasResumed() ? 0 : cursor.getAttempts();
    }

    /** The earliest instant of the next delivery attempt; null if the attempt may be made at once. */
    public @Nullable Instant nextAttemptAt() {
        return cursor == null || wasResumed() ? null : cursor.getNextAttemptAt();
    }
}
