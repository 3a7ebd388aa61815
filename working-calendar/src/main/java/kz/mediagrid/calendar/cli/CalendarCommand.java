package kz.mediagrid.calendar.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
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
            out.flush();
            return 0;
        } catch (IllegalArgumentException | DateTimeException | OutdatedTimeZoneException e) {
            err.print(e.getMessage() + "\n");
            err.flush();
            return 1;
        }
    }

    private List<String> answer(List<String> args) {
        if (args.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        return switch (args.get(0)) {
            case "due" -> due(only(args, "the instant of receipt, like 2025-03-20T15:00"));
            case "calendar" -> YearSheet.of(year(only(args, "a year, like 2026")), calendar);
            case "week" -> week(only(args, "a week, like 2026-W49"));
            default -> throw new IllegalArgumentException("'" + args.get(0) + "' is not a question. " + USAGE);
        };
    }

    private List<String> due(String received) {
        var term = calendar.oneWorkingDayAfter(instant(received));
        var lines = new ArrayList<String>();
        lines.add("due " + term.due());
        lines.addAll(term.proof(Language.EN));
        return lines;
    }

    private List<String> week(String week) {
        return WeekSchedule.of(GridWeek.parse(week), calendar, policy).proof(Language.EN);
    }

    private static String only(List<String> args, String what) {
        if (args.size() != 2) {
            throw new IllegalArgumentException("'" + args.get(0) + "' takes exactly one argument: " + what + ".");
        }
        return args.get(1);
    }

    private static Instant instant(String text) {
        try {
            // Four digits of year: what Java also reads, such as +999999999, has no day anywhere on earth.
            if (text.matches("[0-9]{4}-.*T.*(Z|[+-][0-9:]+)")) {
                return OffsetDateTime.parse(text).toInstant();
            }
            return LocalDateTime.parse(text).atZone(AlmatyTime.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a date and time like 2025-03-20T15:00 (Almaty) or 2025-03-20T10:00Z.", e);
        }
    }

    private static int year(String text) {
        if (!text.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("'" + text + "' is not a year like 2026.");
        }
        return Integer.parseInt(text);
    }
}
