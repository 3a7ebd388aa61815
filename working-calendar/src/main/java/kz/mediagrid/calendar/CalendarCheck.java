package kz.mediagrid.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds all places where a calendar contradicts itself or the law, so that an invalid calendar is refused as a whole.
 */
final class CalendarCheck {

    private final CalendarData calendar;
    private final List<Statement> problems = new ArrayList<>();

    private CalendarCheck(CalendarData calendar) {
        this.calendar = calendar;
    }

    /** All problems of {@code calendar}, a sentence each; empty if there are none. */
    static List<Statement> problemsOf(CalendarData calendar) {
        return new CalendarCheck(calendar).run();
    }

    private List<Statement> run() {
        if (!calendar.version().matches(WorkingCalendar.VERSION)) {
            problems.add(new Statement(
                    "Күнтізбе нұсқасы әріптерден, цифрлардан, нүктелерден және сызықшалардан тұруы тиіс.",
                    "Версия календаря должна состоять из букв, цифр, точек и дефисов.",
                    "The calendar's version must be letters, digits, dots and dashes."));
        }
        checkYears();
        calendar.days().values().forEach(this::checkDay);
        calendar.years().values().forEach(year -> problems.addAll(YearCheck.problemsOf(year, calendar)));
        return problems;
    }

    private void checkYears() {
        var years = calendar.years();
        if (years.firstKey() != calendar.first().getYear()) {
            problems.add(new Statement(
                    "Күнтізбенің алғашқы күні – " + calendar.first() + ", сондықтан оның алғашқы жылы "
                            + calendar.first().getYear() + " болуы тиіс.",
                    "Первый день календаря – " + calendar.first() + ", поэтому его первым годом должен быть "
                            + calendar.first().getYear() + ".",
                    "The calendar's first day is " + calendar.first() + ", so its first year must be "
                            + calendar.first().getYear() + "."));
        }
        if (years.size() != years.lastKey() - years.firstKey() + 1) {
            problems.add(new Statement(
                    "Күнтізбенің " + years.keySet() + " жылдарының арасында үзіліс бар.",
                    "В годах календаря " + years.keySet() + " есть пропуск.",
                    "The calendar's years " + years.keySet() + " have a gap."));
        }
        if (calendar.computedUntil() < years.lastKey() || calendar.computedUntil() > CalendarText.LAST_YEAR) {
            problems.add(new Statement(
                    "Күнтізбені " + years.lastKey() + " – " + CalendarText.LAST_YEAR
                            + " аралығындағы жылға дейін есептеуге болады, бірақ " + calendar.computedUntil()
                            + " жылына дейін емес.",
                    "Календарь можно рассчитывать до года от " + years.lastKey() + " до " + CalendarText.LAST_YEAR
                            + ", но не до " + calendar.computedUntil() + ".",
                    "The calendar can be computed until a year from " + years.lastKey() + " to "
                            + CalendarText.LAST_YEAR + ", but not until " + calendar.computedUntil() + "."));
        }
    }

    private void checkDay(SpecialDay day) {
        if (!calendar.covers(day.date())) {
            problems.add(new Statement(
                    "Күнтізбе " + calendar.first() + " – " + calendar.last() + " аралығын қамтиды, бірақ онда "
                            + day.date() + " күніне арналған жол бар.",
                    "Календарь охватывает период с " + calendar.first() + " по " + calendar.last()
                            + ", но содержит строку для " + day.date() + ".",
                    "The calendar covers " + calendar.first() + " to " + calendar.last() + " but has a line for "
                            + day.date() + "."));
        } else if (!calendar.years().containsKey(day.date().getYear())) {
            checkAgainstTheLaw(day);
        }
        if (day.reason() instanceof DayReason.MovedByOrder moved) {
            if (SpecialDay.isWeekend(day.date())) {
                problems.add(new Statement(
                        day.date() + " – демалыс күні, оның жұмыссыз болуы үшін бұйрық қажет емес.",
                        day.date() + " – выходной день: чтобы не работать, приказ не нужен.",
                        day.date() + " is a weekend day and needs no order to be off."));
            }
            requirePair(day, moved.workedInstead(), new DayReason.WorkedByOrder(day.date()));
        }
        if (day.reason() instanceof DayReason.WorkedByOrder worked) {
            if (!SpecialDay.isWeekend(day.date())) {
                problems.add(new Statement(
                        day.date() + " – демалыс күні емес, оның жұмыс күні болуы үшін бұйрық қажет емес.",
                        day.date() + " – не выходной день: чтобы работать, приказ не нужен.",
                        day.date() + " is not a weekend day and needs no order to be worked."));
            }
            requirePair(day, worked.standsFor(), new DayReason.MovedByOrder(day.date()));
        }
    }

    // Only a year that is given as a whole may override a holiday; a single line of a computed year must not.
    private void checkAgainstTheLaw(SpecialDay day) {
        var byLaw = HolidayRules.daysOf(day.date().getYear()).get(day.date());
        if (byLaw != null) {
            problems.add(new Statement(
                    day.date() + " заң бойынша жұмыс күні емес ("
                            + byLaw.reason().text().kk() + "), ал " + day.date().getYear()
                            + " жылы бойынша күнтізбе жекелеген күндерді ғана береді.",
                    day.date() + " – нерабочий день по закону ("
                            + byLaw.reason().text().ru() + "), а для "
                            + day.date().getYear() + " года календарь даёт только отдельные дни.",
                    day.date() + " is off by law (" + byLaw.reason().text().en() + "), and of "
                            + day.date().getYear() + " the calendar gives only single days."));
        }
    }

    // A swap by order (one day is off, the other is worked instead) needs a line for each of its two days: one line
    // alone would change the number of working days.
    private void requirePair(SpecialDay day, LocalDate date, DayReason otherHalf) {
        var other = calendar.days().get(date);
        if (other == null || !other.reason().equals(otherHalf)) {
            problems.add(new Statement(
                    "Күнтізбе " + day.date() + " күнін " + date + " күнімен ауыстырады, бірақ ауыстырудың екінші күні "
                            + date + " үшін сәйкес жол жоқ.",
                    "Календарь меняет местами " + day.date() + " и " + date + ", но для " + date
                            + ", второго дня переноса, нет соответствующей строки.",
                    "The calendar swaps " + day.date() + " with " + date + " but has no matching line for " + date
                            + ", the other day of the swap."));
        }
    }
}
