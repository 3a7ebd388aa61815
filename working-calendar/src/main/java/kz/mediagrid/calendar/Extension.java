package kz.mediagrid.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The new end of a term that the authorised body extended. This end does not depend on the calendar.
 *
 * @param lastDay the last day of the extended term; the obligation is due by 24:00 of that day
 */
public record Extension(LocalDate lastDay) {

    /** Records have this value instead of the name of a counting rule, if the term was extended. */
    public static final String RULE = "EXTENSION";

    /** The due time; the obligation is overdue from this instant on. */
    public Instant dueAt() {
        return AlmatyTime.endOf(lastDay);
    }

    /** The line of a proof that states the extension. */
    public Statement text() {
        return new Statement(
                "жаңа мерзім: " + lastDay + " 24:00, уәкілетті орган ұзартты",
                "новый срок: " + lastDay + " 24:00, продлён уполномоченным органом",
                "new term: " + lastDay + " 24:00, extended by the authorised body");
    }
}
