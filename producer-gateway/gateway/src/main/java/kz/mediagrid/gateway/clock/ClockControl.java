package kz.mediagrid.gateway.clock;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.clock.ClockMover;
import kz.mediagrid.platform.clock.ClockNotFollowedException;

/** Shows and moves business time. If the settings do not allow moves, each call ends with a 404. */
public final class ClockControl {

    private static final Duration MOVE_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration RETRY_BACKOFF = Duration.ofSeconds(2);

    private final BusinessClock clock;
    private final ClockMover mover;
    private final boolean movable;

    public ClockControl(BusinessClock clock, ClockMover mover, boolean movable) {
        this.clock = clock;
        this.mover = mover;
        this.movable = movable;
    }

    ClockResponse show() {
        requireMovable();
        return new ClockResponse(
                LocalTimes.write(clock.instant().truncatedTo(ChronoUnit.MILLIS)), clock.isRunning(), clock.isMoved());
    }

    /**
     * Moves the clock. Only one move runs at a time, so that each move is compared with the time that the previous
     * move set.
     */
    synchronized ClockResponse move(MoveClock body) {
        requireMovable();
        var setting = body.parse(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try {
            mover.move(setting.getBusinessTime(), setting.getRunning(), MOVE_TIMEOUT);
        } catch (ClockNotFollowedException e) {
            throw ProblemKind.NOT_FOLLOWED.because(
                    ProblemText.of("clock.not-followed", e.service().id(), MOVE_TIMEOUT.toSeconds()));
        } catch (IllegalStateException e) {
            throw ProblemKind.UNAVAILABLE
                    .because(ProblemText.of("clock.not-moved"))
                    .retryAfter(RETRY_BACKOFF, e);
        }
        return show();
    }

    private void requireMovable() {
        if (!movable) {
            throw ProblemKind.NOT_FOUND.because(ProblemText.of("clock.fixed"));
        }
    }
}
