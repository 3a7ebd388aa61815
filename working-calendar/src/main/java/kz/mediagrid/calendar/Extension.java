package kz.mediagrid.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The end of a term as the authorised body extended it, whatever the calendar.
 *
 * @param lastDay what is owed is due by 24:00 of it
 */
public record Extension(LocalDate lastDay) {

    /** The name under which records say that this decided the due time, where else they name a rule of counting. */
    public static final String RULE = "EXTENSION";

    /** From when what is owed is overdue. */
    public Instant dueAt() {
        return AlmatyTime.endOf(lastDay);
    }

    /** The line of a proof that says so. */
    public Statement text() {
        return new Statement(
                "жаңа мерзім: " + lastDay + " 24:00, уәкілетті орган ұзартты",
                "новый срок: " + lastDay + " 24:00, продлён уполномоченным органом",
                "new term: " + lastDay + " 24:00, extended by the authorised body");
    }
}
