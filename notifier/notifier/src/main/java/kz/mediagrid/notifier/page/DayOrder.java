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
 * The reading order of a week's days: today first, then future days, then past days.
 *
 * <p>If the week is not the present week, its days are in calendar order.
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

    /** A day with its entries; the entries that the authorised body featured come first. */
    record Day(LocalDate date, List<GridEntry> entries) {}

    /**
     * The days that have entries, in reading order. If the week contains today, today is one of the days even without
     * entries.
     */
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

    /**
     * The day under which the page shows an entry: today while the event lasts, otherwise the event's first day in the week.
     */
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
