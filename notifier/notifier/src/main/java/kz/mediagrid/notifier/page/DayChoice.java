package kz.mediagrid.notifier.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.mediagrid.calendar.GridWeek;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a large week a reader asks for; a week that is not large is shown whole, whatever is asked.
 *
 * @param day one of the week; null leaves it to the page, which begins where a reader would
 * @param page within that day, from 1
 */
record DayChoice(@Nullable LocalDate day, int page) {

    /** Where a reader begins who asks for nothing in particular. */
    static final DayChoice FIRST = new DayChoice(null, 1);

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    /** What the address says; empty if that is no day of {@code week}, or no page. */
    static Optional<DayChoice> of(GridWeek week, @Nullable String day, @Nullable String page) {
        if (page != null && !NUMBER.matcher(page).matches()) {
            return Optional.empty();
        }
        int number = page == null ? 1 : Integer.parseInt(page);
        if (day == null) {
            return Optional.of(new DayChoice(null, number));
        }
        try {
            return Optional.of(LocalDate.parse(day)).filter(week::contains).map(date -> new DayChoice(date, number));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
