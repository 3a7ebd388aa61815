package kz.mediagrid.ops.todo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Finds that business time is ahead of real time, or behind it, where it must not be moved. */
final class ClockAhead implements Concern {

    /** More than the real clocks of two machines differ by. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final Clock real;
    private final boolean movable;

    /** @param movable whether this installation is for trials, in which business time may be moved */
    ClockAhead(Clock real, boolean movable) {
        this.real = real;
        this.movable = movable;
    }

    @Override
    public List<Checked> check(Instant now, MendingLinks links) {
        var apart = Duration.between(real.instant(), now).abs();
        boolean wrong = !movable && apart.compareTo(TOLERANCE) > 0;
        return List.of(Checked.of(
                ToDoKind.CLOCK_AHEAD,
                wrong
                        ? List.of(new ToDo(
                                ToDoKind.CLOCK_AHEAD,
                                "all",
                                null,
                                null,
                                Subject.ofCount(apart.toSeconds()),
                                List.of(),
                                "/clock"))
                        : List.of()));
    }
}
