package kz.mediagrid.calendar.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.calendar.OutdatedTimeZoneException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code ./media-grid}. It lists all commands, and runs the commands that need only the calendar. Other
 * modules add their commands. The list also names commands of modules that are missing on the class path.
 */
@Command(
        name = "media-grid",
        description = "Collects planned events of state bodies and sends the media-grid to the press.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = "%nEach command takes --help. A wrong command, option or value ends with exit code 2.",
        versionProvider = MediaGridCommand.Version.class)
public final class MediaGridCommand implements Runnable {

    private static final int WIDTH = 110;

    private static final Pattern LONG_WORD = Pattern.compile("(\\S{200})\\S+");

    /** Each command with its description, in the order of the list. */
    private static final Map<String, String> COMMANDS = commands();

    @Option(names = "--version", versionHelp = true, description = "show the version of this build")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private MediaGridCommand() {}

    private static Map<String, String> commands() {
        var commands = new LinkedHashMap<String, String>();
        commands.put("demo", "play a sample week in about a minute");
        commands.put("start", "run the media-grid, in real time or on a moved clock");
        commands.put("fill", "write years of sample data to a running media-grid");
        commands.put("bench", "measure a media-grid against baselines, and compare the figures with the goals");
        commands.put("grid", "print a week's grid as the media see it");
        commands.put("keys", "list, issue, rotate and revoke API keys");
        commands.put("sign-in", "print a link with which a person of a body, an outlet or ops signs in once");
        commands.put("rebuild", "rebuild the states of the services from the log; only some upgrades need this");
        commands.put("repair", "repair data that an earlier build damaged, and record the repair on the log");
        commands.put("replay", "recompute every published version from the log, and report differences");
        commands.put("rotate-signing-key", "make a new key, which signs all versions from now on");
        commands.put("due", "print when an obligation is due, with the proof");
        commands.put("week", "print when a week's information is due, and when the week's grid is published and sent");
        commands.put("calendar", "print the working days of a year as CSV");
        commands.put("test", "run one test class, one Class#method, or the tests of one module");
        commands.put("help", "show this list, or the help of a command");
        return commands;
    }

    public static void main(String[] args) {
        exitAfter(with(), args);
    }

    /**
     * The command line with the commands of this module and of {@code others}. A command in {@code others} replaces
     * this module's command of the same name.
     *
     * <p>A wrong command line is reported in one sentence, with exit code 2. If {@link #isTold} is true for a failure,
     * the failure's message is reported. The failed command then determines the exit code, which is usually 1.
     */
    public static CommandLine with(Object... others) {
        var line = new CommandLine(new MediaGridCommand());
        line.addMixin("help", new Help());
        var given = new LinkedHashMap<String, CommandLine>();
        var own = Stream.of(
                new DueCommand(), new WeekCommand(), new CalendarCommand(), new TestCommand(), new HelpCommand());
        Stream.concat(own, Stream.of(others))
                .map(CommandLine::new)
                .forEach(command -> given.put(command.getCommandName(), command));
        COMMANDS.forEach((name, header) -> {
            var command = given.containsKey(name) ? given.get(name) : elsewhere(line, name);
            command.getCommandSpec().usageMessage().header(header);
            if (!(command.getCommand() instanceof HelpCommand)) {
                command.addMixin("help", new Help());
            }
            line.addSubcommand(name, command);
        });
        return line.setExpandAtFiles(false)
                .setUsageHelpWidth(WIDTH)
                .setParameterExceptionHandler((problem, arguments) -> {
                    say(problem.getCommandLine(), Usage.sentence(problem));
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((problem, command, arguments) -> {
                    if (!isTold(problem)) {
                        throw problem;
                    }
                    say(command, problem.getMessage());
                    return command.getCommandSpec().exitCodeOnExecutionException();
                });
    }

    private static CommandLine elsewhere(CommandLine line, String name) {
        return new CommandLine(CommandSpec.wrapWithoutInspection(new Elsewhere(line, name)))
                .setUnmatchedArgumentsAllowed(true);
    }

    /** Runs a command line, and ends the process with its exit code. */
    public static void exitAfter(CommandLine line, String... args) {
        // Not System.out: its encoding depends on the machine, and redirected output must be UTF-8 everywhere.
        var out = utf8(FileDescriptor.out);
        var err = utf8(FileDescriptor.err);
        int code = line.setOut(out).setErr(err).execute(args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintWriter utf8(FileDescriptor to) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), true);
    }

    /**
     * Whether the message of {@code failure} is a sentence for the user. If so, the failure is reported without
     * a stack trace.
     */
    public static boolean isTold(Exception failure) {
        return failure instanceof CalendarRangeException
                || failure instanceof CalendarFileException
                || failure instanceof OutdatedTimeZoneException;
    }

    /** Prints to the error output why {@code command} failed. A word that fills screens, such as a pasted file, is shortened. */
    public static void say(CommandLine command, @Nullable String sentence) {
        var readable = LONG_WORD.matcher(String.valueOf(sentence)).replaceAll("$1…");
        command.getErr().println("media-grid: " + readable);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The option {@code --help}, which every command has. */
    @Command
    private static final class Help {

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "show this help")
        @SuppressWarnings("UnusedVariable") // picocli acts on it
        private boolean help;
    }

    /** The version of this build. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            var build = new Properties();
            try (var stream = Version.class.getResourceAsStream("build.properties")) {
                build.load(Objects.requireNonNull(stream));
            }
            return new String[] {"media-grid " + build.getProperty("version")};
        }
    }

    /** A command whose module is not on the class path. The list shows the command, but the command refuses to run. */
    private record Elsewhere(CommandLine line, String name) implements Callable<Integer> {

        @Override
        public Integer call() {
            throw new ParameterException(line, "'" + name + "' works only with ./media-grid in a checkout.");
        }
    }
}
