package kz.mediagrid.notifier.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import org.jspecify.annotations.Nullable;

/**
 * The part of a week that a reader requests. Only a large week is shown in parts; of a smaller week, the day restricts a
 * search ({@link EntrySearch#of}), and the page is ignored.
 *
 * @param day a day of the week; null for the first day in reading order
 * @param page the number of the page within that day, from 1
 */
record DayChoice(@Nullable LocalDate day, int page) {

    /** The choice of a reader who requests no part. */
    static final DayChoice FIRST = new DayChoice(null, 1);

    /** Parses the query parameters; empty if {@code day} is not in {@code week}, or if {@code page} is no page number. */
    static Optional<DayChoice> of(GridWeek week, @Nullable String day, @Nullable String page) {
        var number = page == null ? Optional.of(1) : AddressNumber.of(page);
        if (day == null) {
            return number.map(known -> new DayChoice(null, known));
        }
        try {
            return Optional.of(LocalDate.parse(day))
                    .filter(week::contains)
                    .flatMap(date -> number.map(known -> new DayChoice(date, known)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
