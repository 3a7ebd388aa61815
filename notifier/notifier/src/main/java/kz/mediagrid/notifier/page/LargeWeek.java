package kz.mediagrid.notifier.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.mediagrid.notifier.page.DayOrder.Day;
import kz.mediagrid.schemas.GridEntry;

/**
 * A week that is too long for one page, in stretches: a day, or a part of one, in the order in which a reader meets them.
 */
final class LargeWeek {

    /**
     * A week of more entries is shown by day. The sample week has 64, a country has some hundreds, and a page of 500 is
     * about 1.5 MB: a telephone still shows it, and one can still search in it.
     */
    static final int MORE_THAN = 500;

    /** So many entries of a day stand on one page: with 200 the first page after a start took 2 s on two busy cores. */
    static final int ON_A_PAGE = 100;

    /**
     * A part of a day.
     *
     * @param page its number among the pages of its day, from 1
     * @param pages how many these are
     * @param first the number of its first entry within the day, from 1
     * @param count how many entries the day has
     */
    record Stretch(LocalDate date, int page, int pages, int first, int count, List<GridEntry> entries) {}

    private final List<Stretch> stretches = new ArrayList<>();

    /** @param days in reading order */
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

    static boolean isLarge(int entries) {
        return entries > MORE_THAN;
    }

    /** The stretch that is asked for; empty if the day has no such page. */
    Optional<Stretch> find(DayChoice choice) {
        var day = choice.day() == null ? stretches.get(0).date() : choice.day();
        var found = stretches.stream()
                .filter(stretch -> stretch.date().equals(day) && stretch.page() == choice.page())
                .findFirst();
        // A day without entries is in no stretch; it can be asked for all the same.
        boolean empty = choice.page() == 1
                && stretches.stream().noneMatch(stretch -> stretch.date().equals(day));
        return empty ? Optional.of(new Stretch(day, 1, 1, 1, 0, List.of())) : found;
    }

    /** What one reads before {@code stretch}. */
    Optional<Stretch> before(Stretch stretch) {
        return neighbour(stretch, -1);
    }

    /** What one reads after {@code stretch}. */
    Optional<Stretch> after(Stretch stretch) {
        return neighbour(stretch, 1);
    }

    @SuppressWarnings("ReferenceEquality") // the one asked about is one of these itself
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
