package kz.mediagrid.notifier.grid;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/**
 * The part of a version's entries that one response contains.
 *
 * @param day the day of the entries; null if the entries of the whole week are requested
 * @param limit the largest number of entries in the slice, 1 to 500
 * @param after the end of the previous slice; null for the first slice
 */
record GridSlice(
        @Nullable LocalDate day, int limit, @Nullable Place after) {

    private static final int USUAL = 100;

    /**
     * The end of the previous slice.
     *
     * @param version the number of the version that all slices show, even if a newer version was published
     * @param index the index of the previous slice's last entry among the version's entries
     */
    record Place(int version, int index) {

        private static @Nullable Place parse(@Nullable String cursor) {
            return Cursor.read(cursor, 2, parts -> new Place(number(parts[0]), number(parts[1])));
        }

        // The service issues no cursor with such a number; Cursor turns the exception into a problem.
        private static int number(String part) {
            int number = Integer.parseInt(part);
            if (number < 0 || number == Integer.MAX_VALUE) {
                throw new IllegalArgumentException("not a position: " + number);
            }
            return number;
        }
    }

    /**
     * The slice that a caller requests; empty if the caller requests the whole version.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@code day} is not in {@code week}, or {@code after} is not the
     *     field {@code next} of a previous slice
     */
    static Optional<GridSlice> of(
            GridWeek week, @Nullable String day, @Nullable Integer limit, @Nullable String after) {
        return day == null && limit == null && after == null
                ? Optional.empty()
                : Optional.of(new GridSlice(
                        day == null ? null : dayOf(week, day), limit == null ? USUAL : limit, Place.parse(after)));
    }

    private static LocalDate dayOf(GridWeek week, String text) {
        try {
            var day = LocalDate.parse(text);
            if (week.contains(day)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw noDay(week);
        }
        throw noDay(week);
    }

    private static RuntimeException noDay(GridWeek week) {
        return ProblemKind.MALFORMED.because(ProblemText.of("parameter.day", week, week.monday(), week.sunday()));
    }

    /** The number of the version that the previous slice shows; empty for the first slice. */
    Optional<Integer> version() {
        return after == null ? Optional.empty() : Optional.of(after.version());
    }

    /**
     * @throws kz.mediagrid.edge.problem.RequestProblem if the previous slice shows a version other than {@code version}
     */
    void requireOf(int version) {
        if (version().filter(before -> before != version).isPresent()) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("parameter.after-of-version", version));
        }
    }

    /** The ETag of this slice of {@code grid}; it differs from the ETags of the whole version and of every other slice. */
    String tag(PublishedGrid grid) {
        return "\"%d-%s-%s.%d.%s\""
                .formatted(
                        grid.version(),
                        grid.header().getStateHash(),
                        day == null ? "week" : day,
                        limit,
                        after == null ? 0 : after.index() + 1);
    }

    /**
     * The slice of {@code grid}: the version's header, the entries of the slice, and {@code next} if more entries
     * follow.
     */
    GridPart of(PublishedGrid grid) {
        var entries = grid.entries();
        int begin = after == null ? 0 : after.index() + 1;
        // Indexes rather than entries, because the last index becomes the next cursor.
        var slice = Slice.of(
                IntStream.range(Math.min(begin, entries.size()), entries.size())
                        .filter(index -> isAsked(entries.get(index)))
                        .boxed(),
                limit);
        var json = GridJson.header(grid.header());
        json.put("entryCount", entries.size());
        if (day != null) {
            json.put("day", day.toString());
        }
        json.put("entries", new LazyList<>(slice.items(), index -> GridJson.entry(entries.get(index))));
        var next = slice.next(index -> Cursor.of(grid.version(), index));
        if (next != null) {
            json.put("next", next);
        }
        return new GridPart(json, next);
    }

    private boolean isAsked(GridEntry entry) {
        if (day == null) {
            return true;
        }
        var last = entry.getEndDate() == null ? entry.getDate() : entry.getEndDate();
        return !day.isBefore(entry.getDate()) && !day.isAfter(last);
    }
}
