package kz.mediagrid.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A term of one working day, with the proof of its end: the start, the rule, and each day with its role and reason.
 *
 * <p>By para. 8 of the Rules, and arts. 173-176 of the Civil Code by analogy, the day of receipt is not counted. The
 * term lasts to 24:00 of its last day.
 *
 * @param received the instant of receipt, or 00:00 of {@code start} for a term without a receipt
 * @param start the local date from which the term is counted; this day itself is not part of the term
 * @param end the last day of the term, which is always a working day
 * @param dueAt 24:00 of {@code end}; a receipt at this instant is already late
 * @param days the days from receipt to {@code end}, both included, each with its role and reason
 * @param provisional true if any of these days is in a year without an official calendar
 */
public record Term(
        Instant received,
        LocalDate start,
        CountingRule rule,
        LocalDate end,
        Instant dueAt,
        List<TermDay> days,
        boolean provisional,
        String calendarVersion) {

    public Term {
        days = List.copyOf(days);
    }

    static Term ofReceipt(Instant received, CountingRule rule, WorkingCalendar calendar) {
        var receivedOn = calendar.day(AlmatyTime.dateOf(received)).date();
        var start = rule.startOf(received, calendar);
        var end = calendar.firstWorkingDayAfter(start);
        var days = new ArrayList<TermDay>();
        for (var day : calendar.days(receivedOn, end)) {
            days.add(new TermDay(day, roleOf(day.date(), receivedOn, start, end)));
        }
        return of(received, start, rule, days, calendar);
    }

    static Term ofDay(LocalDate start, WorkingCalendar calendar) {
        var end = calendar.firstWorkingDayAfter(start);
        var days = new ArrayList<TermDay>();
        for (var day : calendar.days(start, end)) {
            var role = day.date().equals(start) ? TermDay.Role.STARTED : roleOf(day.date(), start, start, end);
            days.add(new TermDay(day, role));
        }
        return of(AlmatyTime.startOf(start), start, CountingRule.fromTheDayItArose(), days, calendar);
    }

    private static Term of(
            Instant received, LocalDate start, CountingRule rule, List<TermDay> days, WorkingCalendar calendar) {
        var end = days.get(days.size() - 1).day().date();
        var provisional = days.stream().anyMatch(day -> day.day().provisional());
        return new Term(received, start, rule, end, AlmatyTime.endOf(end), days, provisional, calendar.version());
    }

    private static TermDay.Role roleOf(LocalDate date, LocalDate receivedOn, LocalDate start, LocalDate end) {
        if (date.equals(end)) {
            return TermDay.Role.DUE;
        }
        if (date.equals(receivedOn)) {
            return date.equals(start) ? TermDay.Role.RECEIVED : TermDay.Role.RECEIVED_AFTER_HOURS;
        }
        return date.equals(start) ? TermDay.Role.REGISTERED : TermDay.Role.SKIPPED;
    }

    /** The days off that were not counted, in order of date. */
    public List<CalendarDay> skipped() {
        return days.stream()
                .filter(day -> day.role() == TermDay.Role.SKIPPED)
                .map(TermDay::day)
                .toList();
    }

    /** This term, counted again by {@code calendar}. */
    public Term recountedBy(WorkingCalendar calendar) {
        return days.get(0).role() == TermDay.Role.STARTED
                ? ofDay(start, calendar)
                : ofReceipt(received, rule, calendar);
    }

    /** The due time as text, e.g. {@code 2025-03-26 24:00 +05:00}. */
    public String due() {
        return AlmatyTime.writeAsEnd(dueAt);
    }

    /** The proof: one line per day, then the rule and the calendar. */
    public List<String> proof(Language language) {
        var lines = new ArrayList<String>();
        days.forEach(day -> lines.add(day.line().in(language)));
        lines.add(new Statement("ереже: ", "правило: ", "rule: ")
                .and("", rule.text())
                .in(language));
        lines.add(calendarLine(calendarVersion, provisional).in(language));
        return List.copyOf(lines);
    }

    static Statement calendarLine(String version, boolean provisional) {
        var status = provisional
                ? new Statement("алдын ала", "предварительный", "provisional")
                : new Statement("ресми", "официальный", "official");
        return new Statement("күнтізбе: ", "календарь: ", "calendar: ").and(version + ", ", status);
    }
}
