package kz.mediagrid.standalone;

import java.util.stream.Stream;
import kz.mediagrid.calendar.cli.DueCommand;
import kz.mediagrid.calendar.cli.MediaGridCommand;
import kz.mediagrid.platform.signing.SigningKeyException;
import kz.mediagrid.standalone.platform.PlatformFailure;
import kz.mediagrid.standalone.run.ClosedWhileOpeningException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The commands of {@code ./media-grid} that run a media-grid or read from a running media-grid. */
public final class Standalone {

    private Standalone() {}

    public static void main(String[] args) {
        Logging.once();
        MediaGridCommand.exitAfter(with(), args);
    }

    /** Runs one command in this process, and returns its exit code. */
    public static int run(String... args) {
        return with().execute(args);
    }

    /** The command line, with the commands of this module and the commands {@code others}. */
    public static CommandLine with(Object... others) {
        var commands = Stream.of(
                new StartCommand(),
                new GridCommand(),
                new ReplayCommand(),
                new RebuildCommand(),
                new RepairCommand(),
                new RotateSigningKeyCommand(),
                new RunningKeys(),
                new RunningSignIn(),
                new DueCommand(new RunningDirectory()));
        return MediaGridCommand.with(Stream.concat(commands, Stream.of(others)).toArray())
                .setExecutionExceptionHandler((problem, command, arguments) -> {
                    // A user who stopped the process needs no message about the interrupted start.
                    if (!(problem instanceof ClosedWhileOpeningException)) {
                        MediaGridCommand.say(command, isTold(problem) ? problem.getMessage() : unexpected(problem));
                    }
                    return command.getCommandSpec().exitCodeOnExecutionException();
                });
    }

    private static boolean isTold(Exception problem) {
        return problem instanceof PlatformFailure
                || problem instanceof SigningKeyException
                || MediaGridCommand.isTold(problem);
    }

    private static String unexpected(Exception problem) {
        var file = Logging.file();
        LoggerFactory.getLogger(Standalone.class).error("media-grid ends", problem);
        return "Unexpected error: %s. The log has the details: %s".formatted(problem.getMessage(), file);
    }
}
