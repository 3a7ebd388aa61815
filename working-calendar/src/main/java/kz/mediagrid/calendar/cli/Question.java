package kz.mediagrid.calendar.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that answers a question about working days in lines of text. */
abstract class Question implements Callable<Integer> {

    @Option(
            names = "--calendar",
            paramLabel = "FILE|VERSION",
            description = "the calendar to count by: FILE contains a whole calendar or one year of a calendar, VERSION"
                    + " is the version of this build's calendar")
    private @Nullable String calendar;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public final Integer call() {
        AlmatyTime.requireCurrentRules();
        var lines = answer();
        var out = spec.commandLine().getOut();
        lines.forEach(line -> out.print(line + "\n"));
        out.flush();
        return 0;
    }

    /** @throws picocli.CommandLine.ParameterException if the arguments are invalid */
    abstract List<String> answer();

    /** The calendar that the user named, or else the calendar in force. */
    WorkingCalendar chosen(KnownCalendars known) {
        return calendar == null ? known.inForce() : known.named(calendar);
    }

    /** The result of {@code parse}. If {@code parse} fails, the failure is reported as a wrong command line. */
    <T> T valid(Supplier<T> parse) {
        return Usage.valid(spec, parse);
    }
}
