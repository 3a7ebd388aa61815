package kz.mediagrid.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds everything in which a calendar contradicts itself or the law; no half of it may quietly count. */
final class CalendarCheck {

    private final CalendarData calendar;
    private final List<String> problems = new ArrayList<>();

    private CalendarCheck(CalendarData calendar) {
        this.calendar = calendar;
    }

    /** What is wrong, a sentence each; empty where nothing is. */
    static List<String> problemsOf(CalendarData calendar) {
        return new CalendarCheck(calendar).run();
    }

    private List<String> run() {
        if (!calendar.version().matches("[A-Za-z0-9._-]{1,60}")) {
            problems.add("The calendar's version must be letters, digits, dots and dashes.");
        }
        checkYears();
        calendar.days().values().forEach(this::checkDay);
        calendar.years().values().forEach(year -> problems.addAll(YearCheck.problemsOf(year, calendar)));
        return problems;
    }

    private void checkYears() {
        var years = calendar.years();
        if (years.firstKey() != calendar.first().getYear()) {
            problems.add("The calendar's first day is " + calendar.first() + ", so its first year must be "
                    + calendar.first().getYear() + ".");
        }
        if (years.size() != years.lastKey() - years.firstKey() + 1) {
            problems.add("The calendar's years " + years.keySet() + " have a gap.");
        }
        if (calendar.computedUntil() < years.lastKey() || calendar.computedUntil() > CalendarText.LAST_YEAR) {
            problems.add("The calendar can be computed until a year from " + years.lastKey() + " to "
                    + CalendarText.LAST_YEAR + ", but not until " + calendar.computedUntil() + ".");
        }
    }

    private void checkDay(SpecialDay day) {
        if (!calendar.covers(day.date())) {
            problems.add("The calendar covers " + calendar.first() + " to " + calendar.last() + " but has a line for "
                    + day.date() + ".");
        } else if (!calendar.years().containsKey(day.date().getYear())) {
            checkAgainstTheLaw(day);
        }
        if (day.reason() instanceof DayReason.MovedByOrder moved) {
            if (SpecialDay.isWeekend(day.date())) {
                problems.add(day.date() + " is a weekend day and needs no order to be off.");
            }
            requirePair(day, moved.workedInstead(), new DayReason.WorkedByOrder(day.date()));
        }
        if (day.reason() instanceof DayReason.WorkedByOrder worked) {
            if (!SpecialDay.isWeekend(day.date())) {
                problems.add(day.date() + " is not a weekend day and needs no order to be worked.");
            }
            requirePair(day, worked.standsFor(), new DayReason.MovedByOrder(day.date()));
        }
    }

    // The whole year would say it otherwise; a line alone that unmakes a holiday is a slip.
    private void checkAgainstTheLaw(SpecialDay day) {
        var byLaw = HolidayRules.daysOf(day.date().getYear()).get(day.date());
        if (byLaw != null) {
            problems.add(day.date() + " is off by law (" + byLaw.reason().text().en() + "), and of "
                    + day.date().getYear() + " the calendar gives only single days.");
        }
    }

    // A swap takes a day and gives one: half of it would silently shorten or lengthen the year.
    private void requirePair(SpecialDay day, LocalDate date, DayReason otherHalf) {
        var other = calendar.days().get(date);
        if (other == null || !other.reason().equals(otherHalf)) {
            problems.add("The calendar swaps " + day.date() + " with " + date + " but has no matching line for " + date
                    + ", the other day of the swap.");
        }
    }
}
