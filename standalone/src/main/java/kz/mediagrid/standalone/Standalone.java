package kz.mediagrid.standalone;

import java.io.PrintWriter;
import kz.mediagrid.calendar.OutdatedTimeZoneException;
import kz.mediagrid.platform.signing.SigningKeyException;
import kz.mediagrid.standalone.platform.PlatformFailure;
import kz.mediagrid.standalone.run.ClosedWhileOpeningException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code ./media-grid}: what each of its commands does is in the README. */
@Command(
        name = "media-grid",
        description = "How state bodies tell the press what is coming.",
        subcommands = {
            StartCommand.class,
            GridCommand.class,
            ReplayCommand.class,
            RebuildCommand.class,
            RotateSigningKeyCommand.class,
            DueCommand.class
        })
public final class Standalone {

    private Standalone() {}

    public static void main(String[] args) {
        Logging.once();
        System.exit(run(args));
    }

    /** Runs one command as the script does, and returns its exit code. */
    public static int run(String... args) {
        return with().execute(args);
    }

    /** The commands and {@code others} beside them: what goes wrong is told in one sentence and ends with an exit code. */
    public static CommandLine with(Object... others) {
        var commands = new CommandLine(new Standalone());
        for (var other : others) {
            commands.addSubcommand(other);
        }
        return commands.setParameterExceptionHandler((problem, arguments) -> {
                    say(problem.getCommandLine().getErr(), problem.getMessage());
                    return exitCode(problem.getCommandLine());
                })
                .setExecutionExceptionHandler((problem, command, arguments) -> {
                    // Who asked for the end need not be told that it came early.
                    if (!(problem instanceof ClosedWhileOpeningException)) {
                        say(command.getErr(), isTold(problem) ? problem.getMessage() : unexpected(problem));
                    }
                    return exitCode(command);
                });
    }

    /** What a command that could not do its work ends with: 1, unless it says otherwise. */
    private static int exitCode(CommandLine command) {
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static boolean isTold(Exception problem) {
        return problem instanceof PlatformFailure
                || problem instanceof OutdatedTimeZoneException
                || problem instanceof SigningKeyException;
    }

    private static String unexpected(Exception problem) {
        LoggerFactory.getLogger(Standalone.class).error("media-grid ends", problem);
        return "Something went wrong that should not: %s. The log says more: %s"
                .formatted(problem.getMessage(), Logging.file());
    }

    private static void say(PrintWriter err, @Nullable String sentence) {
        err.println("media-grid: " + sentence);
        err.flush();
    }
}
