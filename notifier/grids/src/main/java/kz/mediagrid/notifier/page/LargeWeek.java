package kz.mediagrid.notifier.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.mediagrid.formats.DayOrder.Day;
import kz.mediagrid.schemas.GridEntry;

/**
 * A week with too many entries for one page. The week is split into stretches in reading order. A stretch is a whole
 * day or a part of a day.
 */
final class LargeWeek {

    /**
     * The largest number of entries for which a week is shown on one page. A week with more entries is shown day by day. The
     * sample week has 64 entries. A week of a whole country has some hundreds of entries. A page of 500 entries is about 1.5
     * MB, which a telephone can still show and search.
     */
    static final int MORE_THAN = 500;

    /**
     * If a week is shown day by day, the largest number of entries on one page. With 200 entries, the first page after a
     * start took 2 s on two busy cores.
     */
    static final int ON_A_PAGE = 100;

    /**
     * A whole day or a part of a day.
     *
     * @param page the number of the page within its day, from 1
     * @param pages the number of pages of the day
     * @param first the number of the stretch's first entry, counted within the day, from 1
     * @param count the number of all entries of the day
     */
    record Stretch(LocalDate date, int page, int pages, int first, int count, List<GridEntry> entries) {}

    private final List<Stretch> stretches = new ArrayList<>();

    /** @param days the days in reading order */
    LargeWeek(List<Day> days) {
        for (var day : days) {
            int count = day.entries().size();
            int pages = Math.max(1, (count + ON_A_PAGE - 1) / ON_A_PAGE);
            for (int page = 1; page <= pages; page++) {
                int from = (page - 1) * ON_A_PAGE;
                var entries = day.entries().subList(from, Math.min(from + ON_A_PAGE, count));
                stretches.add(new Stretch(day.date(), page, pages, from + 1, count, entries));
            }
        }
    }

    /** Whether these are more entries than one page shows. An event of several days counts once: its other cards are short. */
    static boolean isLarge(List<GridEntry> entries) {
        return entries.size() > MORE_THAN;
    }

    /** The stretch that {@code choice} requests; empty if the day has no page with this number. */
    Optional<Stretch> find(DayChoice choice) {
        var day = choice.day() == null ? stretches.get(0).date() : choice.day();
        var found = stretches.stream()
                .filter(stretch -> stretch.date().equals(day) && stretch.page() == choice.page())
                .findFirst();
        // A day without entries has no stretch, but can be chosen.
        boolean empty = choice.page() == 1
                && stretches.stream().noneMatch(stretch -> stretch.date().equals(day));
        return empty ? Optional.of(new Stretch(day, 1, 1, 1, 0, List.of())) : found;
    }

    /** The stretch before {@code stretch} in reading order. */
    Optional<Stretch> before(Stretch stretch) {
        return neighbour(stretch, -1);
    }

    /** The stretch after {@code stretch} in reading order. */
    Optional<Stretch> after(Stretch stretch) {
        return neighbour(stretch, 1);
    }

    @SuppressWarnings("ReferenceEquality") // the given stretch is an element of the list
    private Optional<Stretch> neighbour(Stretch stretch, int step) {
        int at = IntStream.range(0, stretches.size())
                .filter(index -> stretches.get(index) == stretch)
                .findFirst()
                .orElse(-1);
        int wanted = at + step;
        return at < 0 || wanted < 0 || wanted >= stretches.size()
                ? Optional.empty()
                : Optional.of(stretches.get(wanted));
    }
}
