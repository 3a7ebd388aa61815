package kz.mediagrid.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command line: what each command says of itself, and what it refuses before it does anything. */
class StandaloneTest {

    @TempDir
    private Path folder;

    private record Said(int code, String out, String err) {}

    @ParameterizedTest(name = "{0} --help")
    @CsvSource(
            delimiter = '~',
            value = {
                "start ~ Usage: media-grid start [-h] [--clock=INSTANT] [--data=DIR] [--port=N] ~ Runs the media-grid until Ctrl-C",
                "grid ~ Usage: media-grid grid [-h] [--known] [--as-of=INSTANT] [--port=N] [--version=N] WEEK ~ Prints a week's grid",
                "rebuild ~ Usage: media-grid rebuild [-h] [--data=DIR] [--port=N] ~ Deletes the states of the aggregator",
                "repair ~ Usage: media-grid repair [-h] [--data=DIR] [--port=N] ~ Run the command while media-grid is stopped",
                "replay ~ Usage: media-grid replay [-h] [--json] ~ The exit code is 0 if all versions agree, 1 if a version differs",
                "rotate-signing-key ~ Usage: media-grid rotate-signing-key [-h] [--webhooks] [--data=DIR] ~ Makes a new key",
                "due ~ Usage: media-grid due [-h] [--json] [--body=CODE] ~ With --body, the command asks a running media-grid"
            })
    void eachCommandHasAHelpOfItsOwn(String command, String usage, String text) {
        var said = say(command, "--help");

        assertThat(said.code()).isZero();
        assertThat(said.out().replaceAll("\\s+", " ")).contains(usage, text);
        assertThat(say("help", command)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "start now ~ 'start' takes options alone, and no argument.",
                "start --clock tomorrow ~ 'tomorrow' is not an instant: write it as 2026-12-03T10:00:00+05:00.",
                "start --port 80 ~ Port 80 does not leave room for 6 ports in a row: choose one from 1024 to 65529.",
                "start --port many ~ --port takes a number, not 'many'.",
                "start --date data ~ 'start' has no option --date, only --port, --data, --clock, --help.",
                "rebuild --data ~ --data needs a value.",
                "rotate-signing-key --port 8080 ~ 'rotate-signing-key' has no option --port, only --data, --webhooks, --help.",
                "grid ~ 'grid' takes exactly one argument: a week, like 2026-W50.",
                "grid someday ~ 'someday' is not a week like 2026-W49.",
                "grid 2026-W50 --version one ~ --version takes a number, not 'one'.",
                "grid 2026-W50 --version 1 --as-of 2026-12-04T12:00 ~ Give either --version or --as-of, not both.",
                "grid 2026-W50 --known ~ --known needs an instant: give it with --as-of.",
                "replay 2026-W50 2026-W51 ~ 'replay' takes at most one argument: a week, like 2026-W50; only the versions of this week are compared.",
                "replay --publishing-time noon ~ --publishing-time takes HH:MM, not 'noon'.",
                "replay --thursday-off NEVER ~ --thursday-off takes one of AFTER, BEFORE, not 'NEVER'.",
                "replay --bootstrap 127.0.0.1:1 --data data ~ --bootstrap and --data cannot be given together.",
                "due 2025-03-20T15:00 --body edu --port 80 ~ Port 80 does not leave room for 6 ports in a row: choose one from 1024 to 65529.",
                "replai ~ There is no command 'replai': ./media-grid help lists all commands."
            })
    void aWrongWordOptionOrValueIsOneSentenceWithExitCode2(String line, String sentence) {
        assertThat(say(line.split(" "))).isEqualTo(new Said(2, "", "media-grid: " + sentence + "\n"));
    }

    @Test
    void whatCannotBeDoneIsOneSentenceWithExitCode1() throws IOException {
        var nowhere = folder.resolve("nowhere").toString();

        assertThat(List.of(say("rebuild", "--data", nowhere), say("rotate-signing-key", "--data", nowhere)))
                .containsOnly(new Said(
                        1, "", "media-grid: There are no data in " + nowhere + ": give the directory with --data.\n"));
        assertThat(folder.resolve("nowhere")).doesNotExist();
        var foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("thesis.odt"), "");
        for (var command : List.of("start", "rebuild", "repair", "rotate-signing-key")) {
            assertThat(say(command, "--data", foreign.toString()))
                    .isEqualTo(new Said(
                            1,
                            "",
                            "media-grid: " + foreign
                                    + " has other files and no data of a media-grid: give a new or an empty"
                                    + " directory with --data.\n"));
        }
        assertThat(foreign).isDirectoryContaining("glob:**.odt").isDirectoryNotContaining("glob:**/{broker,logs}");
        assertThat(say("due", "2025-03-20T15:00", "--body=edu", "--port=1024").err())
                .startsWith("media-grid: Nothing answers at 127.0.0.1:1028: run ./media-grid start first");
        assertThat(say("replay", "--port", "1024").code())
                .as("replay says 1 of what differs")
                .isEqualTo(2);
    }

    @Test
    void aNewSigningKeyIsMadeInTheData() {
        var said = say("rotate-signing-key", "--data", folder.toString());

        assertThat(said.err()).isEmpty();
        assertThat(said.out()).matches("Versions are signed with \\S{43} from now on\\.\n");
        assertThat(say("rotate-signing-key", "--webhooks", "--data", folder.toString())
                        .out())
                .matches("Messages to webhooks are signed with \\S{43} from now on\\.\n");
        assertThat(folder.resolve("signing")).isDirectoryContaining("glob:**.pem");
    }

    @Test
    void theLauncherStartsEachCommandOfThisModuleWithAllModules() throws IOException {
        var launcher = Files.readString(Path.of(System.getProperty("media-grid.home"), "media-grid"));
        var commands = Standalone.with().getSubcommands().values().stream()
                .filter(command -> command.getCommand().getClass().getPackage().equals(Standalone.class.getPackage()))
                .map(CommandLine::getCommandName)
                .toList();
        var line = Pattern.compile("^ *(.* \\| replay \\| .*)\\) return 0 ;;$", Pattern.MULTILINE)
                .matcher(launcher);

        assertThat(line.find()).isTrue();
        assertThat(line.group(1).split(" \\| ")).containsAll(commands);
    }

    private static Said say(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Standalone.with()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new Said(code, out.toString(), err.toString());
    }
}
