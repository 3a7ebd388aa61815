package kz.mediagrid.calendar.cli;

import static kz.mediagrid.calendar.cli.Asked.answered;
import static kz.mediagrid.calendar.cli.Asked.misused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

class MediaGridCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "--help", "-h"})
    void theListNamesEveryCommandAlsoThoseOfOtherModules(String word) {
        var list = answered(word.isEmpty() ? new String[0] : new String[] {word});

        assertThat(list)
                .startsWith(
                        "Usage: media-grid [-h] [--version] COMMAND",
                        "Collects planned events of state bodies and sends the media-grid to the press.")
                .endsWith("Each command takes --help. A wrong command, option or value ends with exit code 2.");
        assertThat(list.subList(list.indexOf("Commands:") + 1, list.size()))
                .filteredOn(line -> line.startsWith("  ") && !line.startsWith("   "))
                .extracting(line -> line.strip().split(" ")[0])
                .containsExactly(
                        "demo",
                        "start",
                        "fill",
                        "bench",
                        "grid",
                        "keys",
                        "sign-in",
                        "rebuild",
                        "repair",
                        "replay",
                        "rotate-signing-key",
                        "due",
                        "week",
                        "calendar",
                        "test",
                        "help");
        assertThat(list).contains("  calendar            print the working days of a year as CSV");
        assertThat(list).allMatch(line -> line.length() <= 110);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            value = {
                "due ~ Usage: media-grid due [-h] [--json] [--body=CODE] [--calendar=FILE|VERSION] [--closing=HH:MM]"
                        + " [--kind=KIND] ~ --closing=HH:MM",
                "week ~ Usage: media-grid week [-h] [--calendar=FILE|VERSION] [--lang=kk|ru|en] WEEK ~ WEEK",
                "calendar ~ Usage: media-grid calendar [-h] [--calendar=FILE|VERSION] YEAR ~ YEAR"
            })
    void eachCommandSaysHowItIsUsed(String command, String usage, String word) {
        assertThat(answered(command, "--help"))
                .isEqualTo(answered("help", command))
                .isEqualTo(answered(command, "-h"))
                .contains(usage)
                .anyMatch(line -> line.strip().startsWith(word));
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(answered("--version")).singleElement().asString().matches("media-grid [0-9]+\\.[0-9]+\\.[0-9]+.*");
    }

    @Test
    void aWordThatHelpDoesNotKnowIsRefused() {
        assertThat(misused("help", "dou")).contains("'dou'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            value = {"week 2026-W49 --lang kk ~ 0 ~ күнтізбе: kz-2026-11", "dou ~ 2 ~ media-grid: There is no command"})
    void asAProcessItEndsWithItsExitCodeAndWritesUtf8WhateverTheMachineSays(String words, int code, String text)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                MediaGridCommand.class.getName()));
        command.addAll(List.of(words.split(" ")));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(code);
        assertThat(said).contains(text);
    }

    @Test
    void aFileOfWordsIsNotRead() {
        assertThat(misused("@words")).isEqualTo("There is no command '@words': ./media-grid help lists all commands.");
    }

    @Command(name = "start", description = "Runs it.")
    private static final class Start implements Callable<Integer> {

        @Override
        public Integer call() {
            throw new IllegalStateException("broken");
        }
    }

    @Test
    void aCommandOfAnotherModuleTakesItsPlaceInTheList() {
        var line = MediaGridCommand.with(new Start());

        assertThat(Asked.of(line, "start", "--help").lines())
                .containsSequence(
                        "run the media-grid, in real time or on a moved clock",
                        "Usage: media-grid start [-h]",
                        "Runs it.");
        assertThat(List.copyOf(line.getSubcommands().keySet()))
                .startsWith("demo", "start")
                .endsWith("test", "help");
        assertThat(Asked.of(line, "start", "now").refusal(2))
                .isEqualTo("'start' takes options alone, and no argument.");
    }

    @Test
    void aFaultOfTheProgramIsToldWhereItHappened() {
        var asked = Asked.of(MediaGridCommand.with(new Start()), "start");

        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.err()).contains("IllegalStateException: broken", "\tat " + Start.class.getName());
    }
}
