package kz.mediagrid.calendar.cli;

import static kz.mediagrid.calendar.cli.Asked.answered;
import static kz.mediagrid.calendar.cli.Asked.misused;
import static kz.mediagrid.calendar.cli.Asked.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueQuestionTest {

    private static final String SWAP = """
            2026-11-27,off,moved by order,,2026-11-28,Order No. 7
            2026-11-28,worked,worked by order,,2026-11-27,Order No. 7
            """;

    @TempDir
    private Path folder;

    @Test
    void para8_anAnswerIsWhatIsAskedForUnlessAnotherKindIsNamed() {
        assertThat(answered("due", "2025-03-20T15:00", "--kind", "REQUEST_ANSWER"))
                .isEqualTo(answered("due", "2025-03-20T15:00"))
                .startsWith("due 2025-03-26 24:00 +05:00");
    }

    @ParameterizedTest(name = "received {0}, closing at {1}: due {2}")
    @CsvSource({
        "2026-11-26T18:31, , 2026-11-30 24:00 +05:00",
        "2026-11-26T18:01, 18:00, 2026-11-30 24:00 +05:00",
        "2026-11-26T18:00, 18:00, 2026-11-27 24:00 +05:00",
        "2026-11-26T13:00Z, 17:00, 2026-11-30 24:00 +05:00"
    })
    void para8_underRegistrationPracticeTheBodysClosingTimeDecides(String received, String closing, String due) {
        var rule = List.of("due", received, "--rule", "REGISTRATION_PRACTICE");
        var question = closing == null ? rule : concat(rule, "--closing", closing);

        assertThat(answered(question.toArray(String[]::new))).first().isEqualTo("due " + due);
    }

    @Test
    void para5_aJointMatterRunsFromTheDayItAroseForTheOpenerAndFromTheNoticeForTheOthers() {
        assertThat(answered("due", "2026-12-04", "--kind", "JOINT_CONTRIBUTION"))
                .startsWith(
                        "due 2026-12-07 24:00 +05:00",
                        "2026-12-04  Friday  worked  the term runs from this day: working day");
        assertThat(answered("due", "2026-12-05T10:00", "--kind", "JOINT_CONTRIBUTION"))
                .startsWith(
                        "due 2026-12-07 24:00 +05:00", "2026-12-05  Saturday  off  received: weekend (five-day week)");
    }

    @Test
    void para5_theInformationForTheComingWeekIsDueOnItsThursday() {
        assertThat(answered("due", "2025-W19", "--kind", "WEEKLY_SUBMISSION"))
                .containsExactly(
                        "due 2025-05-02 24:00 +05:00",
                        "submission due 2025-05-02 24:00 +05:00  Friday 2025-05-02: the Thursday is off, so the first"
                                + " working day after it; not worked: Thursday 2025-05-01 - public holiday: Unity Day of"
                                + " the People of Kazakhstan",
                        "calendar: kz-2026-11, official",
                        "policy: standard");
    }

    @Test
    void para6_theGridIsSentWithinOneWorkingDay() {
        assertThat(answered("due", "2026-W49", "--kind=GRID_DISPATCH", "--lang=ru"))
                .startsWith("due 2026-11-27 24:00 +05:00")
                .endsWith("календарь: kz-2026-11, официальный", "порядок: standard");
        assertThat(answered("due", "2027-W01", "--kind=GRID_DISPATCH")).contains("calendar: kz-2026-11, provisional");
        assertThat(answered("due", "2027-W01", "--kind=WEEKLY_SUBMISSION")).contains("calendar: kz-2026-11, official");
    }

    @Test
    void theProofCanBeReadInKazakhAndRussian() {
        assertThat(answered("due", "2026-11-26T10:00", "--lang", "kk"))
                .endsWith("ереже: келіп түскен күннен бастап бір жұмыс күні ішінде", "күнтізбе: kz-2026-11, ресми");
    }

    @Test
    void aProgramGetsTheDueTimeAndItsProofAsOneObject() {
        var due = json("due", "2026-12-31T10:00", "--json");

        assertThat(due.<String>read("$.kind")).isEqualTo("REQUEST_ANSWER");
        assertThat(due.<String>read("$.due")).isEqualTo("2027-01-05 24:00 +05:00");
        assertThat(due.<String>read("$.dueAt")).isEqualTo("2027-01-05T19:00:00Z");
        assertThat(due.<String>read("$.startedAt")).isEqualTo("2026-12-31T05:00:00Z");
        assertThat(due.<String>read("$.rule")).isEqualTo("FROM_DAY_OF_RECEIPT");
        assertThat(due.<String>read("$.calendarVersion")).isEqualTo("kz-2026-11");
        assertThat(due.<Boolean>read("$.provisional")).isTrue();
        assertThat(due.<List<String>>read("$.proof[*].role"))
                .containsExactly("RECEIVED", "SKIPPED", "SKIPPED", "SKIPPED", "SKIPPED", "DUE");
        assertThat(due.<List<Boolean>>read("$.proof[*].provisional"))
                .containsExactly(false, true, true, true, true, true);
        assertThat(due.<String>read("$.proof[1].date")).isEqualTo("2027-01-01");
        assertThat(due.<Boolean>read("$.proof[1].working")).isFalse();
        assertThat(due.<String>read("$.proof[1].reason.kk")).isEqualTo("мереке күні: Жаңа жыл (Мерекелер туралы заң)");
        assertThat(due.<String>read("$.proof[1].reason.ru"))
                .isEqualTo("праздничный день: Новый год (Закон о праздниках)");
        assertThat(due.<String>read("$.proof[1].reason.en")).isEqualTo("public holiday: New Year (Law on Holidays)");
    }

    @Test
    void aProgramGetsTheDueTimeOfAWeekToo() {
        var due = json("due", "2025-W19", "--kind", "WEEKLY_SUBMISSION", "--json");

        assertThat(due.<String>read("$.dueAt")).isEqualTo("2025-05-02T19:00:00Z");
        assertThat(due.<String>read("$.rule")).isEqualTo("submissionDue");
        assertThat(due.<List<String>>read("$.proof[*].date")).containsExactly("2025-05-02");
        assertThat(due.<String>read("$.proof[0].reason.ru")).contains("четверг не рабочий");
    }

    @Test
    void anotherCalendarCanBeAskedByItsFileWholeOrOneYear() throws IOException {
        var whole = file("whole.csv", WorkingCalendar.kazakhstan().text().replace("kz-2026-11", "kz-2026-12") + SWAP);
        var year = file("orders of 2026.csv", year2026() + SWAP);

        assertThat(answered("due", "2026-11-26T10:00", "--calendar", whole))
                .startsWith("due 2026-11-28 24:00 +05:00")
                .endsWith("calendar: kz-2026-12, official");
        assertThat(answered("due", "2026-11-26T10:00", "--calendar", year))
                .startsWith("due 2026-11-28 24:00 +05:00")
                .endsWith("calendar: kz-2026-11-with-orders-of-2026.csv, official");
        assertThat(answered("week", "2026-W49", "--calendar", whole)).contains("calendar: kz-2026-12, official");
        assertThat(answered("calendar", "2026", "--calendar", year))
                .contains("2026-11-28,true,worked by order in place of Friday 2026-11-27");
    }

    @Test
    void theCalendarOfTheBuildCanBeInsistedOn() {
        assertThat(answered("due", "2026-11-26T10:00", "--calendar", "kz-2026-11"))
                .isEqualTo(answered("due", "2026-11-26T10:00"));
        assertThat(misused("due", "2026-11-26T10:00", "--calendar", "kz-2027-01"))
                .isEqualTo(
                        "There is no calendar 'kz-2027-01': it is neither a file nor the version of the calendar in this"
                                + " build, kz-2026-11.");
    }

    @Test
    void aCalendarThatIsWrongIsToldWithAllThatIsWrong() throws IOException {
        var half = file("half.csv", year2026() + SWAP.lines().findFirst().orElseThrow() + "\nnonsense\n");
        var binary = folder.resolve("binary.csv");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(refused("due", "2026-11-26T10:00", "--calendar", half))
                .startsWith("The calendar in " + half + " is wrong: Line ")
                .endsWith("expected 6 fields separated by commas but found 1. The calendar swaps 2026-11-27 with"
                        + " 2026-11-28 but has no matching line for 2026-11-28, the other day of the swap.");
        assertThat(refused("due", "2026-11-26T10:00", "--calendar", binary.toString()))
                .isEqualTo("The calendar in " + binary + " cannot be read as UTF-8 text.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "due 2026-W49 ~ '2026-W49' is not a date and time like 2025-03-20T15:00 (Almaty) or 2025-03-20T10:00Z.",
                "due --kind GRID_DISPATCH ~ 'due' takes exactly one argument: the start of the term: an instant like 2025-03-20T15:00, or the day or week that --kind needs.",
                "due 2026-12-03T10:00 --kind GRID_DISPATCH ~ '2026-12-03T10:00' is not a week like 2026-W49.",
                "due 2026-02-30 --kind JOINT_CONTRIBUTION ~ '2026-02-30' is not a date like 2026-12-03.",
                "due 2026-12-03 --kind ANSWER ~ --kind is REQUEST_ANSWER, JOINT_CONTRIBUTION, WEEKLY_SUBMISSION or GRID_DISPATCH, and 'ANSWER' is none of them.",
                "due 2026-12-03T10:00 --rule SOON ~ --rule is FROM_DAY_OF_RECEIPT or REGISTRATION_PRACTICE, and 'SOON' is none of them.",
                "due 2026-12-03T10:00 --closing 18:00 ~ --closing needs --rule REGISTRATION_PRACTICE, and the rule is FROM_DAY_OF_RECEIPT.",
                "due 2026-12-03T10:00 --rule REGISTRATION_PRACTICE --closing 6pm ~ '6pm' is not a closing time like 18:00.",
                "due 2026-W49 --kind WEEKLY_SUBMISSION --rule REGISTRATION_PRACTICE ~ --rule applies only to a record received at an instant; here the term follows from a week.",
                "due 2026-12-03 --kind JOINT_CONTRIBUTION --closing 18:00 ~ --closing applies only to a record received at an instant; here the term follows from the day on which a matter arose.",
                "due 2026-12-03T10:00 --lang de ~ --lang is kk, ru or en, and 'de' is none of them.",
                "due 2026-12-03T10:00 --lang ~ --lang needs a value.",
                "due 2026-12-03T10:00 --lang kk --lang ru ~ --lang is given twice.",
                "due 2026-12-03T10:00 --json=yes ~ --json takes no value.",
                "due 2026-12-03T10:00 --port 8080 ~ --port is the first port of a running media-grid, and is used only with --body.",
                "due 2026-12-03T10:00 --body edu ~ --body works only with ./media-grid due, which reads the directory of a running media-grid; here give the body's rule with --rule and its closing time with --closing.",
                "due 2026-12-03T10:00 --body edu --port many ~ --port takes a number, not 'many'.",
                "due 2026-12-03T10:00 --bodies=edu ~ 'due' has no option --bodies, only --calendar, --kind, --rule, --closing, --body, --port, --json, --lang, --help.",
                "week 2026-W49 --kind GRID_DISPATCH ~ 'week' has no option --kind, only --calendar, --lang, --help.",
                "calendar 2026 --json ~ 'calendar' has no option --json, only --calendar, --help."
            })
    void aWrongOptionOrValueGetsOneSentence(String arguments, String sentence) {
        assertThat(misused(arguments.split(" "))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no/such.csv", ".", "", "a\0b"})
    void aCalendarThatIsNotThereIsRefused(String named) {
        assertThat(misused("due", "2026-11-26T10:00", "--calendar", named))
                .startsWith("There is no calendar '" + named + "'");
    }

    private static String year2026() throws IOException {
        try (var year = WorkingCalendar.class.getResourceAsStream("2026.csv")) {
            return new String(year.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static DocumentContext json(String... arguments) {
        var lines = answered(arguments);
        assertThat(lines).hasSize(1);
        return JsonPath.parse(lines.get(0));
    }

    private static List<String> concat(List<String> some, String... more) {
        return Stream.concat(some.stream(), Arrays.stream(more)).toList();
    }
}
