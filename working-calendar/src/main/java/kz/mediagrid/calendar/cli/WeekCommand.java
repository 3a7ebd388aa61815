package kz.mediagrid.calendar.cli;

import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekSchedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code week}. It prints the times of a grid week, with the reasons. */
@Command(
        name = "week",
        description = {
            "Prints when the information for a week is collected, expected and due, and when the week's grid is"
                    + " published and sent, with the reasons.",
            "'Expected by' is not binding. It is the end of the Thursday before the week; if that Thursday is off, the"
                    + " end of the last working day before that Thursday. 'Submission due' is the due time: the end of"
                    + " that Thursday; if that Thursday is off, the end of the next working day. Information is late"
                    + " from the due time on; if the grid is published earlier, from its publication on."
        })
final class WeekCommand extends Question {

    @Parameters(paramLabel = "WEEK", description = "a week, like 2026-W49")
    private String week = "";

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Override
    List<String> answer() {
        var words = valid(language::chosen);
        var asked = valid(() -> GridWeek.parse(week));
        var calendar = valid(() -> chosen(KnownCalendars.ofBuild()));
        return WeekSchedule.of(asked, calendar, WeekPolicy.standard()).proof(words);
    }
}
