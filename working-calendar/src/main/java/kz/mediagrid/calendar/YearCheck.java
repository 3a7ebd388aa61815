package kz.mediagrid.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds one year of a calendar against the law: every public holiday there and carried over where it falls on a day off,
 * 7 January, the first day of Kurban Ait, and nothing beside them that the law does not know.
 *
 * <p>What orders swap is theirs to say, and so is the day of Kurban Ait, within what the moon allows. A holiday that the
 * calendar introduces itself may lie anywhere.
 */
final class YearCheck {

    private static final int DAYS_THE_MOON_ALLOWS = 3;

    private final CalendarYear year;
    private final CalendarData calendar;
    private final List<SpecialDay> publicHolidays;
    private final List<LocalDate> kurbanAits;
    private final List<String> problems = new ArrayList<>();

    private YearCheck(CalendarYear year, CalendarData calendar) {
        this.year = year;
        this.calendar = calendar;
        this.publicHolidays = HolidayRules.publicHolidays(year.year());
        this.kurbanAits = HolidayRules.kurbanAits(year.year());
    }

    /** What is wrong with the year, a sentence each; empty where nothing is. */
    static List<String> problemsOf(CalendarYear year, CalendarData calendar) {
        return new YearCheck(year, calendar).run();
    }

    private List<String> run() {
        if (year.status() == YearStatus.OFFICIAL && year.source().isEmpty()) {
            problems.add("The year " + year.year() + " is official but names no source.");
        }
        publicHolidays.stream().filter(this::isCovered).forEach(this::requireLine);
        requireChristmas();
        requireKurbanAit();
        days().forEach(this::checkDay);
        return problems;
    }

    private boolean isCovered(SpecialDay day) {
        return calendar.covers(day.date());
    }

    private Stream<SpecialDay> days() {
        var from = LocalDate.of(year.year(), 1, 1);
        return calendar.days().subMap(from, true, LocalDate.of(year.year(), 12, 31), true).values().stream();
    }

    private void requireLine(SpecialDay byLaw) {
        var day = calendar.days().get(byLaw.date());
        // On the first day of Kurban Ait a public holiday is off already, and only its carry-over is seen.
        if (day == null || !(day.reason().equals(byLaw.reason()) || neverCarries(day))) {
            problems.add(byLaw.date() + " is a public holiday by law ("
                    + byLaw.reason().text().en() + "), but the year " + year.year() + " does not say so.");
        } else if (neverCarries(day)) {
            requireCarryOver(byLaw);
        }
    }

    private void requireChristmas() {
        var byLaw = HolidayRules.christmas(year.year());
        var day = calendar.days().get(byLaw.date());
        if (isCovered(byLaw) && (day == null || !day.reason().equals(byLaw.reason()))) {
            problems.add(byLaw.date() + " is a day off by law (Orthodox Christmas), but the year " + year.year()
                    + " does not say so.");
        }
    }

    private void requireKurbanAit() {
        var expected = kurbanAits.stream().filter(calendar::covers).count();
        var found = days().filter(day -> day.reason().equals(new DayReason.DayOffThatNeverCarries(Holiday.KURBAN_AIT)))
                .count();
        // A year that is covered only in part may or may not hold it: the estimate is too rough for its edge.
        if (found != expected && calendar.covers(LocalDate.of(year.year(), 1, 1))) {
            problems.add("The year " + year.year() + " has " + expected + (expected == 1 ? " first day" : " first days")
                    + " of Kurban Ait, but the calendar names " + (found == 0 ? "none" : found) + ".");
        }
    }

    private void checkDay(SpecialDay day) {
        if (day.reason() instanceof DayReason.PublicHoliday holiday) {
            checkHoliday(day, holiday.holiday());
        } else if (day.reason() instanceof DayReason.DayOffThatNeverCarries off) {
            checkNeverCarrying(day, off.holiday());
        } else if (day.reason() instanceof DayReason.CarriedOver carried) {
            checkCarryOver(day, carried);
        }
    }

    private void checkHoliday(SpecialDay day, Holiday holiday) {
        var byLaw = publicHolidays.stream()
                .anyMatch(other ->
                        other.date().equals(day.date()) && other.reason().equals(day.reason()));
        if (Holiday.known().containsKey(holiday.key()) && !byLaw) {
            problems.add(day.date() + " is no " + holiday.name().en() + " by law.");
        }
        if (SpecialDay.isWeekend(day.date())) {
            requireCarryOver(day);
        }
    }

    private void checkNeverCarrying(SpecialDay day, Holiday holiday) {
        var allowed = holiday.equals(Holiday.KURBAN_AIT)
                ? kurbanAits.stream().anyMatch(estimate -> isNear(estimate, day.date()))
                : day.reason().equals(HolidayRules.christmas(year.year()).reason())
                        && day.date().equals(HolidayRules.christmas(year.year()).date());
        if (!allowed) {
            problems.add(day.date() + " cannot be a day off that never carries (" + holiday.key()
                    + "): by law that is 7 January and the first day of Kurban Ait, "
                    + kurbanAits + " or up to " + DAYS_THE_MOON_ALLOWS
                    + " days before or after.");
        }
    }

    private static boolean isNear(LocalDate estimate, LocalDate date) {
        return Math.abs(estimate.toEpochDay() - date.toEpochDay()) <= DAYS_THE_MOON_ALLOWS;
    }

    private void requireCarryOver(SpecialDay holiday) {
        var carried = calendar.days().values().stream()
                .filter(day -> day.reason() instanceof DayReason.CarriedOver over
                        && over.from().equals(holiday.date()))
                .count();
        if (carried == 0) {
            problems.add(holiday.date() + " (" + holiday.reason().text().en()
                    + ") falls on a day off, but no line carries it over to the next working day.");
        } else if (carried > 1) {
            problems.add(holiday.date() + " is carried over " + carried + " times.");
        }
    }

    private void checkCarryOver(SpecialDay day, DayReason.CarriedOver carried) {
        if (!carried.from().isBefore(day.date()) || SpecialDay.isWeekend(day.date())) {
            problems.add(day.date() + " cannot stand for " + carried.from()
                    + ": the day off moves to the next working day after it.");
            return;
        }
        if (calendar.covers(carried.from()) && !isHolidayOnADayOff(carried)) {
            problems.add(day.date() + " is carried over from " + carried.from() + ", where "
                    + carried.holiday().name().en() + " does not fall on a day off.");
        }
        carried.from()
                .plusDays(1)
                .datesUntil(day.date())
                .filter(between -> calendar.isWorked(between) && !SpecialDay.isWeekend(between))
                .findFirst()
                .ifPresent(worked -> problems.add(day.date() + " is carried over from " + carried.from()
                        + " past the working day " + worked + ": the day off moves to the next working day."));
    }

    private boolean isHolidayOnADayOff(DayReason.CarriedOver carried) {
        var from = calendar.days().get(carried.from());
        if (from == null) {
            return false;
        }
        var byLaw = HolidayRules.publicHolidays(carried.from().getYear()).stream()
                .anyMatch(day -> day.date().equals(carried.from())
                        && day.reason()
                                .keeps()
                                .filter(carried.holiday()::equals)
                                .isPresent());
        return neverCarries(from) && byLaw
                || SpecialDay.isWeekend(carried.from())
                        && from.reason().equals(new DayReason.PublicHoliday(carried.holiday()));
    }

    private static boolean neverCarries(SpecialDay day) {
        return day.reason() instanceof DayReason.DayOffThatNeverCarries;
    }
}
