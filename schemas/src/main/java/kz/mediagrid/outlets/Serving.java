package kz.mediagrid.outlets;

import java.time.Instant;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * A channel of an outlet with its delivery cursor. People's decisions are stored in the outlet, results of deliveries in the
 * cursor.
 *
 * @param cursor null before the first delivery attempt
 */
public record Serving(Destination to, @Nullable DeliveryCursor cursor) {

    /** An outlet's webhook with its cursor. */
    public Serving(Outlet outlet, @Nullable DeliveryCursor cursor) {
        this(new Destination(outlet, null), cursor);
    }

    public Outlet outlet() {
        return to.outlet();
    }

    /**
     * Whether a person resumed the channel after the last delivery attempt. If so, a suspension or waiting time in the cursor
     * no longer applies.
     */
    public boolean wasResumed() {
        return cursor != null && to.resumptions() > cursor.getResumptions();
    }

    public boolean isSuspended() {
        return !to.isOn() || suspendedByCursor() != null;
    }

    /**
     * The reason for the suspension in one sentence; null if the channel is not suspended or no reason was given.
     */
    public @Nullable String suspendedWhy() {
        return to.isOn() ? suspendedByCursor() : to.outlet().getSuspendedWhy();
    }

    private @Nullable String suspendedByCursor() {
        return cursor == null || wasResumed() ? null : cursor.getSuspendedWhy();
    }

    /** The offset on {@code media-grids} from which the channel's next version is read. */
    public long nextOffset() {
        long next = cursor == null ? to.startOffset() : cursor.getNextOffset();
        var replay = to.replay();
        // A replay passes over nothing that the channel lacks.
        return replay != null && isBeforeReplay() ? Math.min(next, replay.getFromOffset()) : next;
    }

    /** Whether a replay was asked for that has not begun. */
    private boolean isBeforeReplay() {
        return to.replays() > (cursor == null ? 0 : cursor.getReplays());
    }

    /** Whether the channel has still to be sent versions that belong to its last replay. */
    public boolean isReplaying() {
        var replay = to.replay();
        return replay != null && nextOffset() < replay.getUntilOffset();
    }

    /** The number of failed delivery attempts in a row. A resumption or a replay resets this number to 0. */
    public int attempts() {
        return cursor == null || wasResumed() || isBeforeReplay() ? 0 : cursor.getAttempts();
    }

    /**
     * The earliest instant of the next delivery attempt; null if the attempt may be made at once, or if none follows because the
     * channel is suspended.
     */
    public @Nullable Instant nextAttemptAt() {
        return cursor == null || isSuspended() || wasResumed() || isBeforeReplay() ? null : cursor.getNextAttemptAt();
    }
}
