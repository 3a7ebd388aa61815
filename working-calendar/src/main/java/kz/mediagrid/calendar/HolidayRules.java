package kz.mediagrid.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Computes the special days of a year from the law, if the year has no official calendar yet.
 *
 * <p>Days that an order swaps cannot be computed. The date of Kurban Ait (10 Dhu al-Hijja) is an estimate; about ten
 * days in advance, another day may be set. Sources: Law on Holidays, art. 5; Labour Code, art. 84(5).
 */
final class HolidayRules {

    private static final MonthDay ORTHODOX_CHRISTMAS = MonthDay.of(1, 7);
    private static final int LAST_YEAR_OF_30_AUGUST = 2025;
    private static final int FIRST_YEAR_OF_15_MARCH = 2027;
    private static final int DHU_AL_HIJJA = 12;

    private HolidayRules() {}

    /** The special days of {@code year}, in order of date. */
    static NavigableMap<LocalDate, SpecialDay> daysOf(int year) {
        var days = new TreeMap<LocalDate, SpecialDay>();
        neverCarrying(year).forEach(day -> days.put(day.date(), day));
        // A public holiday on Kurban Ait (22 March 2032) falls on a day off, like a public holiday on a weekend.
        var onDaysOff = new ArrayList<SpecialDay>();
        for (var holiday : publicHolidays(year)) {
            if (days.putIfAbsent(holiday.date(), holiday) != null || SpecialDay.isWeekend(holiday.date())) {
                onDaysOff.add(holiday);
            }
        }
        onDaysOff.forEach(holiday -> carryOver(holiday, days));
        return days;
    }

    private static void carryOver(SpecialDay holiday, TreeMap<LocalDate, SpecialDay> days) {
        var target = holiday.date().plusDays(1);
        while (SpecialDay.isWeekend(target) || days.containsKey(target)) {
            target = target.plusDays(1);
        }
        var reason = new DayReason.CarriedOver(((DayReason.PublicHoliday) holiday.reason()).holiday(), holiday.date());
        days.put(target, new SpecialDay(target, reason, LegalGround.CARRY_OVER));
    }

    private static List<SpecialDay> neverCarrying(int year) {
        var days = new ArrayList<SpecialDay>();
        days.add(christmas(year));
        kurbanAits(year).forEach(date -> days.add(neverCarrying(date, Holiday.KURBAN_AIT)));
        return days;
    }

    static SpecialDay christmas(int year) {
        return neverCarrying(ORTHODOX_CHRISTMAS.atYear(year), Holiday.ORTHODOX_CHRISTMAS);
    }

    private static SpecialDay neverCarrying(LocalDate date, Holiday holiday) {
        return new SpecialDay(date, new DayReason.DayOffThatNeverCarries(holiday), LegalGround.NEVER_CARRIES);
    }

    /**
     * The first day of each Kurban Ait in {@code year}. Most years have one Kurban Ait; a few, such as 2039, have two.
     */
    static List<LocalDate> kurbanAits(int year) {
        var first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        return IntStream.rangeClosed(first, first + 1)
                .mapToObj(hijrahYear -> LocalDate.from(HijrahChronology.INSTANCE.date(hijrahYear, DHU_AL_HIJJA, 10)))
                .filter(date -> date.getYear() == year)
                .toList();
    }

    /** The public holidays of {@code year} on their own dates, in order. */
    static List<SpecialDay> publicHolidays(int year) {
        var days = new ArrayList<SpecialDay>();
        days.add(publicHoliday(year, 1, 1, Holiday.NEW_YEAR));
        days.add(publicHoliday(year, 1, 2, Holiday.NEW_YEAR));
        days.add(publicHoliday(year, 3, 8, Holiday.WOMENS_DAY));
        if (year >= FIRST_YEAR_OF_15_MARCH) {
            // The constitution of 2026 was adopted by referendum on 15 March; 2026 itself had no Constitution Day.
            days.add(publicHoliday(year, 3, 15, Holiday.CONSTITUTION_DAY));
        }
        days.add(publicHoliday(year, 3, 21, Holiday.NAURYZ));
        days.add(publicHoliday(year, 3, 22, Holiday.NAURYZ));
        days.add(publicHoliday(year, 3, 23, Holiday.NAURYZ));
        days.add(publicHoliday(year, 5, 1, Holiday.UNITY_DAY));
        days.add(publicHoliday(year, 5, 7, Holiday.DEFENDERS_DAY));
        days.add(publicHoliday(year, 5, 9, Holiday.VICTORY_DAY));
        days.add(publicHoliday(year, 7, 6, Holiday.CAPITAL_DAY));
        if (year <= LAST_YEAR_OF_30_AUGUST) {
            days.add(publicHoliday(year, 8, 30, Holiday.CONSTITUTION_DAY));
        }
        days.add(publicHoliday(year, 10, 25, Holiday.REPUBLIC_DAY));
        days.add(publicHoliday(year, 12, 16, Holiday.INDEPENDENCE_DAY));
        return days;
    }

    private static SpecialDay publicHoliday(int year, int month, int day, Holiday holiday) {
        return new SpecialDay(
                LocalDate.of(year, month, day), new DayReason.PublicHoliday(holiday), LegalGround.HOLIDAYS);
    }
}
