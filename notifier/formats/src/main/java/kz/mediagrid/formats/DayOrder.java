package kz.mediagrid.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/**
 * The reading order of a week's days: today first, then future days, then past days.
 *
 * <p>If the week is not the present week, its days are in calendar order.
 */
public final class DayOrder {

    private static final Comparator<GridEntry> FEATURED_FIRST =
            Comparator.comparing(GridEntry::getFeatured).reversed();

    private final GridWeek week;
    private final @Nullable LocalDate today;

    public DayOrder(GridWeek week, LocalDate today) {
        this.week = week;
        this.today = week.contains(today) ? today : null;
    }

    private DayOrder(GridWeek week) {
        this.week = week;
        this.today = null;
    }

    /** The calendar order, which is the same on each day. */
    public static DayOrder ofCalendar(GridWeek week) {
        return new DayOrder(week);
    }

    /** A day with its entries; the entries that the authorised body featured come first. */
    public record Day(LocalDate date, List<GridEntry> entries) {}

    /**
     * The days that have entries, in reading order. An entry is on each day of the week on which its event lasts. If the
     * week contains today, today is one of the days even without entries.
     */
    public List<Day> of(List<GridEntry> entries) {
        NavigableMap<LocalDate, List<GridEntry>> byDay = new TreeMap<>();
        if (today != null) {
            byDay.put(today, new ArrayList<>());
        }
        for (var entry : entries) {
            daysOf(entry)
                    .forEach(day -> byDay.computeIfAbsent(day, date -> new ArrayList<>())
                            .add(entry));
        }
        var days = new ArrayList<Day>();
        if (today != null) {
            byDay.tailMap(today, true).forEach((date, onDay) -> days.add(day(date, onDay)));
            byDay.headMap(today, false).forEach((date, onDay) -> days.add(day(date, onDay)));
        } else {
            byDay.forEach((date, onDay) -> days.add(day(date, onDay)));
        }
        return days;
    }

    private List<LocalDate> daysOf(GridEntry entry) {
        var days = week.days().stream().filter(day -> lasts(entry, day)).toList();
        // No entry of the week may be missing from its page, so that one whose days are all elsewhere has a day, too.
        return days.isEmpty()
                ? List.of(entry.getDate().isBefore(week.monday()) ? week.monday() : entry.getDate())
                : days;
    }

    /** The day {@code date} with all entries that last on it, those of several days among them. */
    public static Day on(LocalDate date, List<GridEntry> entries) {
        return day(date, entries.stream().filter(entry -> lasts(entry, date)).toList());
    }

    private static boolean lasts(GridEntry entry, LocalDate date) {
        var last = entry.getEndDate() == null ? entry.getDate() : entry.getEndDate();
        return !date.isBefore(entry.getDate()) && !date.isAfter(last);
    }

    private static Day day(LocalDate date, List<GridEntry> entries) {
        return new Day(date, entries.stream().sorted(FEATURED_FIRST).toList());
    }
}
