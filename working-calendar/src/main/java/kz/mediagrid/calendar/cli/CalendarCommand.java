package kz.mediagrid.calendar.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code calendar}. It prints each day of a year as worked or off. */
@Command(
        name = "calendar",
        description = "Prints each day of a year as CSV: a working day, or a day off with its reason.")
final class CalendarCommand extends Question {

    @Parameters(paramLabel = "YEAR", description = "a year, like 2026")
    private String year = "";

    @Override
    List<String> answer() {
        int asked = valid(this::year);
        return YearSheet.of(asked, valid(() -> chosen(KnownCalendars.ofBuild())));
    }

    private int year() {
        if (!year.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("'" + year + "' is not a year like 2026.");
        }
        return Integer.parseInt(year);
    }
}
