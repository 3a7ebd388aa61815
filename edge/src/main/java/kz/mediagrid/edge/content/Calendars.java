package kz.mediagrid.edge.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.CalendarInForce;

/**
 * The view of the topic {@code calendars}. The view has every working calendar that is or was in force.
 *
 * <p>While the topic is empty, the calendar bundled with this build is in force. Callers fetch the calendar again for each
 * computation, so a new calendar takes effect without a restart. Safe for use by several threads.
 */
public final class Calendars {

    private static final Comparator<KnownCalendar> NEWEST_FIRST = Comparator.comparing(
                    (KnownCalendar it) -> it.record().getCommandOffset())
            .reversed();

    private volatile List<KnownCalendar> newestFirst = List.of(KnownCalendar.builtIn());
    private boolean followed;

    /**
     * Applies a calendar that came into force.
     *
     * @throws kz.mediagrid.calendar.CalendarFormatException if this build cannot read the calendar
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

    /** The calendar in force now. */
    public WorkingCalendar inForce() {
        return newestFirst.get(0).calendar();
    }

    /** The calendar that was in force at {@code instant}. A later activation does not change the result. */
    public WorkingCalendar inForceAt(Instant instant) {
        var known = newestFirst;
        return known.stream()
                .filter(it -> it.isActivatedBy(instant))
                .findFirst()
                .orElse(known.get(known.size() - 1))
                .calendar();
    }

    /** The calendar with the version {@code version}; empty if no calendar with this version was ever in force. */
    public Optional<KnownCalendar> find(String version) {
        return newestFirst.stream()
                .filter(known -> known.version().equals(version))
                .findFirst();
    }

    /** All calendars that are or were in force. The calendar in force now comes first. */
    public List<KnownCalendar> all() {
        return newestFirst;
    }
}
