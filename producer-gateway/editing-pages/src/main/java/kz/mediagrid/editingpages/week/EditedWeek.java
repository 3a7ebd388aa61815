package kz.mediagrid.editingpages.week;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.gateway.week.WeekBody;
import kz.mediagrid.gateway.week.WeekOverview;
import org.jspecify.annotations.Nullable;

/**
 * The head of the editor's pages of a week: the newest version, the hold, the changes that wait, the times, and the numbers of bodies.
 *
 * @param over whether all days of the week are past
 * @param publishedAt the time at which it was published; null before the first
 * @param hold the hold that stops the versions of the week; null if it is not held
 * @param next the time of the next version; null if nothing waits, or the week is held
 * @param times the times of the week, in the order of its course
 * @param answersOpen the number of answers to requests that are awaited in time
 * @param answersOverdue the number of answers to requests that are overdue
 */
public record EditedWeek(
        WeekOverview overview,
        boolean over,
        @Nullable Moment publishedAt,
        @Nullable WeekHold hold,
        @Nullable Time next,
        List<Time> times,
        long answersOpen,
        long answersOverdue) {

    public EditedWeek {
        times = List.copyOf(times);
    }

    /**
     * A time of the week.
     *
     * @param name the last part of its key, e.g. {@code due}
     * @param left the time left in words; null if it is past
     */
    public record Time(String name, Moment at, @Nullable String left) {}

    /** The time of the week with this name; null if it does not count any more. Templates call this. */
    public @Nullable Time time(String name) {
        return times.stream()
                .filter(time -> time.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Whether changes wait that go to the media without an order: those of a published week that is not held. Templates call this. */
    public boolean leavesByItself() {
        return number() > 0 && next != null;
    }

    /** The number of the newest version; 0 before the first. */
    public int number() {
        return overview.version();
    }

    /** The number of changes that wait for the next version. */
    public int waiting() {
        return overview.waiting();
    }

    /** Whether a version is being published, so that nothing is said of what waits. */
    public boolean beingPublished() {
        return overview.beingPublished();
    }

    /** Whether bodies owe information for the week already. */
    public boolean hasBodies() {
        return !overview.bodies().isEmpty();
    }

    /** The number of bodies in the state with this name. */
    public long count(String state) {
        return overview.count(WeekBody.State.valueOf(state));
    }
}
