package kz.mediagrid.grid.state;

import java.time.Clock;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.grid.GridCalendar;
import kz.mediagrid.grid.Rebuild;
import kz.mediagrid.state.CalendarLog;
import kz.mediagrid.state.StoredCalendars;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The grids of one jurisdiction: decides each command of the log in its order, and between commands does what is due.
 *
 * <p>Of each record of the log first {@link #taking} is called, then {@link #decide} if it is a command, then {@link #passed}.
 *
 * <p>Not safe for use by several threads.
 */
public final class Grid {

    private final GridDesk desk;
    private final Rebuild rebuild;
    private final CommandHandler handler;
    private final DueWork work;

    /**
     * @param calendars which days are worked, as the log began, and what was put in force since
     * @param policy what was settled about the weekly rhythm
     * @param gather how long changes are gathered
     * @param clock business time
     */
    public Grid(
            Stores stores,
            CalendarLog calendars,
            WeekPolicy policy,
            GatherRule gather,
            Clock clock,
            Outbox outbox,
            Published published) {
        var stored = new StoredCalendars(stores.of(GridStores.CALENDARS), calendars);
        var calendar = new GridCalendar(stored::inForce, policy);
        desk = new GridDesk(stores, stored, calendar, outbox);
        rebuild = rebuild(published);
        handler = new CommandHandler(desk, calendar, gather, clock, rebuild);
        work = new DueWork(desk, calendar, clock, () -> !rebuild.isOver());
    }

    private Rebuild rebuild(Published published) {
        if (!isNew() && !desk.progress().isRebuilding()) {
            return Rebuild.none();
        }
        var found = Rebuild.from(published.headers(isNew()), desk::has);
        desk.progress().rebuilding(!found.isOver());
        return found;
    }

    /** Whether no record of the log was taken in yet. */
    public boolean isNew() {
        return desk.progress().isNone();
    }

    /** Whether versions that were published before are still made again; until that is over nothing new is. */
    public boolean isRebuilding() {
        return !rebuild.isOver();
    }

    /** Takes in a record of the log as it lies there, command or not, before anything is decided by it. */
    public void taking(long offset, byte @Nullable [] key, byte @Nullable [] value) {
        desk.progress().taking(offset, key, value);
    }

    /** Decides the command whose record is being taken in. */
    public void decide(Command command) {
        handler.handle(command);
    }

    /** The record is dealt with: what was published with it is made again, where the state was lost. */
    public void passed(long offset) {
        desk.progress().passed(offset);
        if (rebuild.isOver()) {
            return;
        }
        for (var next = rebuild.nextUpTo(offset); next.isPresent(); next = rebuild.nextUpTo(offset)) {
            desk.press().publishAgain(next.get());
        }
        if (rebuild.isOver()) {
            desk.progress().rebuilding(false);
        }
    }

    /** Looks at the clock once, and does some of what is due by it. */
    public void tick(Reached reached) {
        work.tick(reached);
    }

    /** The stores and the press, for {@link ReplayedGrid}. */
    GridDesk desk() {
        return desk;
    }
}
