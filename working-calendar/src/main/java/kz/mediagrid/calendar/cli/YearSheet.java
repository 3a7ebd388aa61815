package kz.mediagrid.calendar.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.calendar.CalendarDay;
import kz.mediagrid.calendar.DayReason;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.calendar.WorkingCalendar;

/**
 * Writes a year as CSV (RFC 4180). Each day has a line that says whether the day is worked, and gives the reason.
 * Ordinary working days have no reason.
 */
final class YearSheet {

    private YearSheet() {}

    static List<String> of(int year, WorkingCalendar calendar) {
        var days = calendar.days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return Stream.concat(Stream.of("date,working,reason"), days.stream().map(YearSheet::line))
                .toList();
    }

    private static String line(CalendarDay day) {
        return day.date() + "," + day.working() + "," + quoted(reason(day));
    }

    private static String reason(CalendarDay day) {
        if (day.reason() instanceof DayReason.OrdinaryWorkingDay) {
            return "";
        }
        var reason = day.reason().text().in(Language.EN);
        return day.provisional() ? reason + " (provisional)" : reason;
    }

    private static String quoted(String field) {
        return field.matches("(?s).*[,\"\r\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
