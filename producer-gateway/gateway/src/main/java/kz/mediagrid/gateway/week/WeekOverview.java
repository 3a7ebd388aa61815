package kz.mediagrid.gateway.week;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.MediaGridVersion;
import org.jspecify.annotations.Nullable;

/**
 * The grid of a week as it is now: the newest version, the hold, the changes that wait, and the bodies that have informed.
 *
 * @param schedule the times of the week by the calendar in force
 * @param newest the header of the newest version; null before the first
 * @param hold the hold that stops the versions of the week; null if it is not held
 * @param waiting the number of changes that wait for the next version; 0 before the first
 * @param nextPublication the instant at which the next version is published; null if nothing waits, or the week is held
 * @param beingPublished whether the newest version and the state of the week are not of one moment
 * @param bodies the bodies that owe information for the week; empty before collecting opens
 */
public record WeekOverview(
        WeekSchedule schedule,
        @Nullable MediaGridVersion newest,
        @Nullable GridHeld hold,
        int waiting,
        @Nullable Instant nextPublication,
        boolean beingPublished,
        List<WeekBody> bodies) {

    public WeekOverview {
        bodies = List.copyOf(bodies);
    }

    /** The number of the newest version; 0 before the first. */
    public int version() {
        return newest == null ? 0 : newest.getVersion();
    }

    /** The number of bodies in {@code state}. */
    public long count(WeekBody.State state) {
        return bodies.stream().filter(body -> body.state() == state).count();
    }
}
