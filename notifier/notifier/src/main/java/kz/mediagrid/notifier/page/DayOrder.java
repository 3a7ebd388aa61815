package kz.mediagrid.notifier.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.GridEntry;

/**
 * The order in which a reader meets a week's days: today first, then those to come, then those that are over.
 *
 * <p>In a week that is not the present one all days stand as they come.
 */
final class DayOrder {

    private static final Comparator<GridEntry> FEATURED_FIRST =
            Comparator.comparing(GridEntry::getFeatured).reversed();

    private final GridWeek week;
    private final LocalDate today;

    DayOrder(GridWeek week, LocalDate today) {
        this.week = week;
        this.today = today;
    }

    /** A day with its entries, those first that the editor put to the front. */
    record Day(LocalDate date, List<GridEntry> entries) {}

    /** The days that have entries, and today in any case. */
    List<Day> of(List<GridEntry> entries) {
        NavigableMap<LocalDate, List<GridEntry>> byDay = new TreeMap<>();
        if (week.contains(today)) {
            byDay.put(today, new ArrayList<>());
        }
        for (var entry : entries) {
            byDay.computeIfAbsent(dayOf(entry), day -> new ArrayList<>()).add(entry);
        }
        var days = new ArrayList<Day>();
        if (week.contains(today)) {
            byDay.tailMap(today, true).forEach((date, onDay) -> days.add(day(date, onDay)));
            byDay.headMap(today, false).forEach((date, onDay) -> days.add(day(date, onDay)));
        } else {
            byDay.forEach((date, onDay) -> days.add(day(date, onDay)));
        }
        return days;
    }

    /** An event of several days stands on today while it lasts, else on its first day of the week. */
    private LocalDate dayOf(GridEntry entry) {
        var last = entry.getEndDate() == null ? entry.getDate() : entry.getEndDate();
        if (week.contains(today) && !today.isBefore(entry.getDate()) && !today.isAfter(last)) {
            return today;
        }
        return entry.getDate().isBefore(week.monday()) ? week.monday() : entry.getDate();
    }

    private static Day day(LocalDate date, List<GridEntry> entries) {
        return new Day(date, entries.stream().sorted(FEATURED_FIRST).toList());
    }
}
