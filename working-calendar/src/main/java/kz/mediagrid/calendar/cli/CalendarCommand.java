package kz.mediagrid.calendar.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.calendar.OutdatedTimeZoneException;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.calendar.WorkingCalendar;

/** Answers one question about working days on the command line: {@code due}, {@code calendar} or {@code week}. */
public final class CalendarCommand {

    private static final String USAGE = "Usage: due 2025-03-20T15:00 | calendar 2026 | week 2026-W49";

    private static final String CALENDAR = "--calendar";
    private static final String LANG = "--lang";
    private static final List<String> OF_DUE = List.of("--kind", "--rule", "--closing", CALENDAR, LANG, "--json");

    private final WorkingCalendar calendar;
    private final WeekPolicy policy;

    public CalendarCommand() {
        this(WorkingCalendar.kazakhstan(), WeekPolicy.standard());
    }

    /** The command over another calendar and policy than those of the release. */
    public CalendarCommand(WorkingCalendar calendar, WeekPolicy policy) {
        this.calendar = calendar;
        this.policy = policy;
    }

    public static void main(String[] args) {
        // Not System.out: its encoding follows the machine, and a redirected CSV must be UTF-8 everywhere.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new CalendarCommand().run(List.of(args), out, err));
    }

    /**
     * Answers the question in {@code args} on {@code out}; one that cannot be answered gets one sentence on {@code err}.
     *
     * @return the exit code: 0 when answered, else 1
     */
    public int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            AlmatyTime.requireCurrentRules();
            answer(args).forEach(line -> out.print(line + "\n"));
            return 0;
        } catch (IllegalArgumentException | DateTimeException | OutdatedTimeZoneException e) {
            err.print(e.getMessage() + "\n");
            return 1;
        }
    }

    private List<String> answer(List<String> args) {
        if (args.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        var question = args.get(0);
        var words = args.subList(1, args.size());
        return switch (question) {
            case "due" -> due(new Arguments(question, words, OF_DUE));
            case "calendar" -> calendar(new Arguments(question, words, List.of(CALENDAR)));
            case "week" -> week(new Arguments(question, words, List.of(CALENDAR, LANG)));
            default -> throw new IllegalArgumentException("'" + question + "' is not a question. " + USAGE);
        };
    }

    private List<String> due(Arguments arguments) {
        var due = new DueQuestion(chosen(arguments), policy).answer(arguments);
        return arguments.json() ? List.of(due.json().text()) : due.lines(language(arguments));
    }

    private List<String> calendar(Arguments arguments) {
        return YearSheet.of(year(arguments.only("a year, like 2026")), chosen(arguments));
    }

    private List<String> week(Arguments arguments) {
        var week = GridWeek.parse(arguments.only("a week, like 2026-W49"));
        return WeekSchedule.of(week, chosen(arguments), policy).proof(language(arguments));
    }

    private WorkingCalendar chosen(Arguments arguments) {
        return arguments
                .option(CALENDAR)
                .map(named -> new CalendarChoice(calendar).of(named))
                .orElse(calendar);
    }

    private static Language language(Arguments arguments) {
        return arguments.oneOf(
                LANG,
                code -> Arrays.stream(Language.values())
                        .filter(language ->
                                language.name().toLowerCase(Locale.ROOT).equals(code))
                        .findFirst(),
                Language.EN,
                "kk, ru or en");
    }

    private static int year(String text) {
        if (!text.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("'" + text + "' is not a year like 2026.");
        }
        return Integer.parseInt(text);
    }
}
