package kz.mediagrid.formats;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Optional;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.schemas.GridEntry;

/**
 * A day of an event of several days, e.g. day 2 of 3. The days of other weeks count too.
 *
 * @param number the number of the day within the event, from 1
 * @param count the number of days of the event
 */
public record DayOfEvent(long number, long count) {

    /** The day {@code date} of the event; empty for an event of one day. */
    public static Optional<DayOfEvent> of(GridEntry entry, LocalDate date) {
        var last = entry.getEndDate();
        return last == null || !last.isAfter(entry.getDate())
                ? Optional.empty()
                : Optional.of(new DayOfEvent(
                        DAYS.between(entry.getDate(), date) + 1, DAYS.between(entry.getDate(), last) + 1));
    }

    /** Whether the event began on an earlier day. */
    public boolean goesOn() {
        return number > 1;
    }

    public String in(Words words) {
        return words.say("entry.day-of", number, count);
    }
}
