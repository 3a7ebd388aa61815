package kz.mediagrid.gateway.clock;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.Faults;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.clock.ClockMover;

/** Shows and moves business time where the settings allow it; elsewhere there is no such address. */
public final class ClockDesk {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final BusinessClock clock;
    private final ClockMover mover;
    private final boolean movable;

    public ClockDesk(BusinessClock clock, ClockMover mover, boolean movable) {
        this.clock = clock;
        this.mover = mover;
        this.movable = movable;
    }

    ClockView show() {
        requireMovable();
        return new ClockView(
                LocalTimes.write(clock.instant().truncatedTo(ChronoUnit.MILLIS)), clock.isRunning(), clock.isMoved());
    }

    /** Moves the clock; one at a time, since each step is measured against the one before. */
    synchronized ClockView move(ClockBody body) {
        requireMovable();
        var instant = judge(body);
        try {
            mover.move(instant, Boolean.TRUE.equals(body.running()), LONGEST);
        } catch (TimeoutException e) {
            throw ProblemKind.NOT_FOLLOWED.because("The clock was moved, but " + e.getMessage() + ".");
        } catch (IllegalStateException e) {
            throw ProblemKind.UNAVAILABLE
                    .because("The clock could not be moved now.")
                    .retryAfter(TRY_AGAIN, e);
        }
        return show();
    }

    private Instant judge(ClockBody body) {
        var faults = new Faults();
        var rules = new Rules(faults);
        var place = WHOLE.field("instant");
        rules.present(WHOLE.field("running"), body.running());
        var text = body.instant();
        var instant = text == null ? Optional.<Instant>empty() : LocalTimes.instant(text);
        if (rules.present(place, text) && instant.isEmpty()) {
            faults.add(place, "This must be a date and time with an offset, such as '2026-12-03T10:00:00+05:00'.");
        }
        instant.filter(to -> to.isBefore(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .ifPresent(back -> faults.add(place, "Business time only goes forwards, and this lies behind it."));
        faults.refuseIfAny();
        return instant.orElseThrow();
    }

    private void requireMovable() {
        if (!movable) {
            throw ProblemKind.NOT_FOUND.because("This installation's clock cannot be moved.");
        }
    }
}
