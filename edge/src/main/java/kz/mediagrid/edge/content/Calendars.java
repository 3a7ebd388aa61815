package kz.mediagrid.edge.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.CalendarInForce;

/**
 * Every working calendar that was ever in force, as the topic {@code calendars} holds them, and the one that is.
 *
 * <p>The topic may still be empty: then the calendar that the software came with is in force. Whoever counts asks anew
 * each time, so that another calendar takes effect without a restart. Safe for use by several threads.
 */
public final class Calendars {

    private static final Comparator<KnownCalendar> NEWEST_FIRST = Comparator.comparing(
                    (KnownCalendar it) -> it.record().getCommandOffset())
            .reversed();

    private volatile List<KnownCalendar> newestFirst = List.of(KnownCalendar.builtIn());
    private boolean followed;

    /**
     * Takes in a calendar that came into force.
     *
     * @throws kz.mediagrid.calendar.CalendarFormatException if this software cannot read it
     */
    public synchronized void apply(CalendarInForce record) {
        var next = new ArrayList<KnownCalendar>();
        next.add(KnownCalendar.of(record));
        if (followed) {
            newestFirst.stream()
                    .filter(known -> !known.version().equals(record.getVersion()))
                    .forEach(next::add);
        }
        next.sort(NEWEST_FIRST);
        newestFirst = List.copyOf(next);
        followed = true;
    }

    /** The calendar by which everything is counted now. */
    public WorkingCalendar inForce() {
        return newestFirst.get(0).calendar();
    }

    /** The calendar by which what was received at {@code instant} was counted then: the same whenever it is asked. */
    public WorkingCalendar inForceAt(Instant instant) {
        var known = newestFirst;
        return known.stream()
                .filter(it -> it.isActivatedBy(instant))
                .findFirst()
                .orElse(known.get(known.size() - 1))
                .calendar();
    }

    /** The calendar of that version, where there is or was one in force. */
    public Optional<KnownCalendar> find(String version) {
        return newestFirst.stream()
                .filter(known -> known.version().equals(version))
                .findFirst();
    }

    /** All of them; the one in force comes first. */
    public List<KnownCalendar> all() {
        return newestFirst;
    }
}
