package kz.mediagrid.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.Outlet;
import org.jspecify.annotations.Nullable;

/** One outlet's way through what it is sent: how far it is served, and what comes next. */
final class Lane {

    private @Nullable DeliveryCursor cursor;
    private boolean busy;
    private @Nullable Future<?> timer;

    Lane(@Nullable DeliveryCursor cursor) {
        this.cursor = cursor;
    }

    /** Whether an attempt is being made. */
    boolean isBusy() {
        return busy;
    }

    void begun() {
        busy = true;
    }

    /** Goes on from what was kept. */
    void ended(DeliveryCursor kept) {
        cursor = kept;
        busy = false;
    }

    /** Remembers when it is looked at again, in place of any time before. */
    void lookAgain(@Nullable Future<?> newTimer) {
        if (timer != null) {
            timer.cancel(false);
        }
        timer = newTimer;
    }

    /** What {@code outlet} is to be sent next; nothing if it has all, or is not served. */
    <T extends Sendable> Optional<T> next(Outlet outlet, Feed<T> feed) {
        var serving = new Serving(outlet, cursor);
        return serving.isSuspended() ? Optional.empty() : feed.next(serving);
    }

    /** How long it still waits before the next attempt; a resumption ends the wait. */
    Duration waits(Outlet outlet, Instant now) {
        if (cursor == null || cursor.getNextAttemptAt() == null || new Serving(outlet, cursor).wasResumed()) {
            return Duration.ZERO;
        }
        var wait = Duration.between(now, cursor.getNextAttemptAt());
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** What is to be remembered of an attempt that ended. */
    Attempt concluded(
            Sending<?> sending, DeliveryOutcome outcome, RetrySchedule schedule, String cursorKey, Instant now) {
        boolean resumed = new Serving(sending.outlet(), cursor).wasResumed();
        int attemptsBefore = cursor == null || resumed ? 0 : cursor.getAttempts();
        return new Conclusion(sending, attemptsBefore + 1, cursor, now).of(outcome, schedule, cursorKey);
    }
}
