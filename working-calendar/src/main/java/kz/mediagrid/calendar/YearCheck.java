package kz.mediagrid.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks one year of a calendar against the law. The year must contain 7 January, the first day of Kurban Ait, and
 * every public holiday. If a public holiday falls on a day off, the year must also contain the day to which the holiday
 * is carried over. Apart from weekends, no other day may be off.
 *
 * <p>Exceptions: an order may swap any two days, so that one is off and the other is worked instead. Kurban Ait may
 * differ from its estimated date by up to three days. A holiday that this calendar itself introduces may be on any day.
 */
final class YearCheck {

    private static final int DAYS_THE_MOON_ALLOWS = 3;

    private final CalendarYear year;
    private final CalendarData calendar;
    private final List<SpecialDay> publicHolidays;
    private final List<LocalDate> kurbanAits;
    private final List<Statement> problems = new ArrayList<>();

    private YearCheck(CalendarYear year, CalendarData calendar) {
        this.year = year;
        this.calendar = calendar;
        this.publicHolidays = HolidayRules.publicHolidays(year.year());
        this.kurbanAits = HolidayRules.kurbanAits(year.year());
    }

    /** The problems of the year, a sentence each; empty if there are none. */
    static List<Statement> problemsOf(CalendarYear year, CalendarData calendar) {
        return new YearCheck(year, calendar).run();
    }

    private List<Statement> run() {
        if (year.status() == YearStatus.OFFICIAL && year.source().isEmpty()) {
            problems.add(new Statement(
                    year.year() + " жылы ресми деп берілген, бірақ дереккөзі көрсетілмеген.",
                    year.year() + " год указан как официальный, но источник не назван.",
                    "The year " + year.year() + " is official but names no source."));
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
        // A public holiday on the first day of Kurban Ait falls on a day off: only its carry-over has a line.
        if (day == null || !(day.reason().equals(byLaw.reason()) || neverCarries(day))) {
            problems.add(new Statement(
                    byLaw.date() + " заң бойынша мереке күні ("
                            + byLaw.reason().text().kk() + "), бірақ " + year.year() + " жылының жолдарында ол жоқ.",
                    byLaw.date() + " – праздничный день по закону ("
                            + byLaw.reason().text().ru() + "), но в строках " + year.year() + " года этого нет.",
                    byLaw.date() + " is a public holiday by law ("
                            + byLaw.reason().text().en() + "), but the year " + year.year() + " does not say so."));
        } else if (neverCarries(day)) {
            requireCarryOver(byLaw);
        }
    }

    private void requireChristmas() {
        var byLaw = HolidayRules.christmas(year.year());
        var day = calendar.days().get(byLaw.date());
        if (isCovered(byLaw) && (day == null || !day.reason().equals(byLaw.reason()))) {
            problems.add(new Statement(
                    byLaw.date() + " заң бойынша демалыс күні (православиелік Рождество), бірақ " + year.year()
                            + " жылының жолдарында ол жоқ.",
                    byLaw.date() + " – выходной день по закону (православное Рождество), но в строках " + year.year()
                            + " года этого нет.",
                    byLaw.date() + " is a day off by law (Orthodox Christmas), but the year " + year.year()
                            + " does not say so."));
        }
    }

    private void requireKurbanAit() {
        var expected = kurbanAits.stream().filter(calendar::covers).count();
        var found = days().filter(day -> day.reason().equals(new DayReason.DayOffThatNeverCarries(Holiday.KURBAN_AIT)))
                .count();
        // A year that is covered only in part may or may not contain Kurban Ait: the estimate is too rough at the edge
        // of the year.
        if (found != expected && calendar.covers(LocalDate.of(year.year(), 1, 1))) {
            problems.add(new Statement(
                    year.year() + " жылында Құрбан айттың бірінші күні " + expected + " рет келеді, бірақ күнтізбеде "
                            + found + " рет аталған.",
                    "Первых дней Курбан айта в " + year.year() + " году: " + expected + ", а в календаре названо: "
                            + found + ".",
                    "The year " + year.year() + " has " + expected + (expected == 1 ? " first day" : " first days")
                            + " of Kurban Ait, but the calendar names " + (found == 0 ? "none" : found) + "."));
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
            problems.add(new Statement(
                    day.date() + " заң бойынша «" + holiday.name().kk() + "» емес.",
                    day.date() + " по закону не «" + holiday.name().ru() + "».",
                    day.date() + " is no " + holiday.name().en() + " by law."));
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
            problems.add(new Statement(
                    day.date() + " ауыстырылмайтын демалыс күні (" + holiday.key()
                            + ") бола алмайды: заң бойынша мұндай күндер – 7 қаңтар және Құрбан айттың бірінші күні, "
                            + kurbanAits + " немесе одан " + DAYS_THE_MOON_ALLOWS + " күнге дейін бұрын не кейін.",
                    day.date() + " не может быть выходным днём, который не переносится (" + holiday.key()
                            + "): по закону это 7 января и первый день Курбан айта, " + kurbanAits + " или до "
                            + DAYS_THE_MOON_ALLOWS + " дней раньше либо позже.",
                    day.date() + " cannot be a day off that never carries (" + holiday.key()
                            + "): by law that is 7 January and the first day of Kurban Ait, " + kurbanAits
                            + " or up to " + DAYS_THE_MOON_ALLOWS + " days before or after."));
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
            problems.add(new Statement(
                    holiday.date() + " (" + holiday.reason().text().kk()
                            + ") демалыс күніне тұспа-тұс келеді, бірақ оны келесі жұмыс күніне ауыстыратын жол жоқ.",
                    holiday.date() + " (" + holiday.reason().text().ru()
                            + ") совпадает с выходным днём, но нет строки, которая переносит его на следующий рабочий день.",
                    holiday.date() + " (" + holiday.reason().text().en()
                            + ") falls on a day off, but no line carries it over to the next working day."));
        } else if (carried > 1) {
            problems.add(new Statement(
                    holiday.date() + " күні " + carried + " рет ауыстырылған.",
                    holiday.date() + " переносится больше одного раза: " + carried + ".",
                    holiday.date() + " is carried over " + carried + " times."));
        }
    }

    private void checkCarryOver(SpecialDay day, DayReason.CarriedOver carried) {
        if (!carried.from().isBefore(day.date()) || SpecialDay.isWeekend(day.date())) {
            problems.add(new Statement(
                    day.date() + " күні " + carried.from()
                            + " күнін алмастыра алмайды: демалыс күні одан кейінгі келесі жұмыс күніне ауыстырылады.",
                    day.date() + " не может заменять " + carried.from()
                            + ": выходной переносится на следующий за ним рабочий день.",
                    day.date() + " cannot stand for " + carried.from()
                            + ": the day off moves to the next working day after it."));
            return;
        }
        if (calendar.covers(carried.from()) && !isHolidayOnADayOff(carried)) {
            problems.add(new Statement(
                    day.date() + " күні " + carried.from() + " күнінен ауыстырылған, бірақ ол күні «"
                            + carried.holiday().name().kk() + "» демалыс күніне тұспа-тұс келмейді.",
                    day.date() + " – перенос с " + carried.from() + ", но в этот день «"
                            + carried.holiday().name().ru() + "» не совпадает с выходным.",
                    day.date() + " is carried over from " + carried.from() + ", where "
                            + carried.holiday().name().en() + " does not fall on a day off."));
        }
        carried.from()
                .plusDays(1)
                .datesUntil(day.date())
                .filter(between -> calendar.isWorked(between) && !SpecialDay.isWeekend(between))
                .findFirst()
                .ifPresent(worked -> problems.add(new Statement(
                        day.date() + " күні " + carried.from() + " күнінен " + worked
                                + " жұмыс күнінен асыра ауыстырылған: демалыс күні келесі жұмыс күніне ауыстырылады.",
                        day.date() + " – перенос с " + carried.from() + " через рабочий день " + worked
                                + ": выходной переносится на следующий рабочий день.",
                        day.date() + " is carried over from " + carried.from() + " past the working day " + worked
                                + ": the day off moves to the next working day.")));
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
