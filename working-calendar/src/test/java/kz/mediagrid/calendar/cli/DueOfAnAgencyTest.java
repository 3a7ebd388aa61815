package kz.mediagrid.calendar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code due --body}: what is not asked for is as a running media-grid has it; what is asked for goes before that. */
class DueOfAnAgencyTest {

    /** Thursday; the Friday after it is worked by the calendar of the build, and off by the one in force. */
    private static final String RECEIVED = "2026-11-26T17:30";

    private static final WorkingCalendar OF_BUILD = WorkingCalendar.kazakhstan();
    private static final WorkingCalendar IN_FORCE =
            WorkingCalendar.parse(OF_BUILD.text().replace("kz-2026-11", "kz-2026-12") + """
            2026-11-27,off,moved by order,,2026-11-28,Order No. 7
            2026-11-28,worked,worked by order,,2026-11-27,Order No. 7
            """);

    private final List<Integer> ports = new ArrayList<>();

    /** A body that closes at 17:00, by registration practice, and one of which nothing is set. */
    private final AgencyDirectory directory = port -> code -> {
        ports.add(port);
        var known = Map.of("kz-2026-11", OF_BUILD, "kz-2026-12", IN_FORCE);
        var calendars = new KnownCalendars(
                IN_FORCE, version -> Optional.ofNullable(known.get(version)), "a calendar that was in force there");
        return code.equals("edu")
                ? new AgencyTerms("REGISTRATION_PRACTICE", LocalTime.of(17, 0), calendars)
                : new AgencyTerms("FROM_DAY_OF_RECEIPT", null, calendars);
    };

    @ParameterizedTest(name = "due --body edu {0}")
    @CsvSource(
            delimiter = '~',
            value = {
                // From the next working day by the one in force, Saturday 28: one working day later is Monday 30.
                "'' ~ 2026-11-30 ~ closing time 17:00 ~ kz-2026-12",
                "--calendar kz-2026-11 ~ 2026-11-30 ~ closing time 17:00 ~ kz-2026-11",
                "--rule FROM_DAY_OF_RECEIPT ~ 2026-11-28 ~ from the day of receipt ~ kz-2026-12",
                "--rule FROM_DAY_OF_RECEIPT --calendar kz-2026-11 ~ 2026-11-27 ~ from the day of receipt ~ kz-2026-11",
                "--rule REGISTRATION_PRACTICE ~ 2026-11-30 ~ closing time 17:00 ~ kz-2026-12",
                "--closing 18:00 ~ 2026-11-28 ~ closing time 18:00 ~ kz-2026-12",
                "--rule REGISTRATION_PRACTICE --closing 18:00 --calendar kz-2026-11 ~ 2026-11-27 ~ closing time 18:00 ~ kz-2026-11"
            })
    void para8_whatIsGivenGoesBeforeWhatTheBodyHas(String options, String due, String rule, String calendar) {
        var apart = ask("edu", RECEIVED, options);

        assertThat(apart.lines())
                .startsWith("due " + due + " 24:00 +05:00")
                .anyMatch(line -> line.startsWith("rule: ") && line.contains(rule))
                .endsWith("calendar: " + calendar + ", official");
        assertThat(ask("edu", RECEIVED, options.replaceAll("(--[a-z]+) ([^-])", "$1=$2")))
                .isEqualTo(apart);
    }

    @Test
    void para8_aBodyOfWhichNothingIsSetCountsFromTheDayOfReceiptAndClosesAtTheUsualTime() {
        assertThat(ask("pm", RECEIVED, "").lines()).startsWith("due 2026-11-28 24:00 +05:00");
        assertThat(ask("pm", RECEIVED, "--rule REGISTRATION_PRACTICE").lines())
                .contains("rule: within one working day from the day of registration (closing time 18:30)");
    }

    @Test
    void whatFollowsFromAWeekOrADayGoesByTheCalendarInForceWhateverTheRuleOfTheBody() {
        assertThat(ask("edu", "2026-W49", "--kind GRID_DISPATCH").lines())
                .startsWith("due 2026-11-28 24:00 +05:00")
                .contains("calendar: kz-2026-12, official");
        assertThat(ask("edu", "2026-11-26", "--kind=JOINT_CONTRIBUTION --calendar=kz-2026-11")
                        .lines())
                .startsWith("due 2026-11-27 24:00 +05:00");
    }

    @Test
    void theMediaGridOfAnotherPortIsAsked() {
        ask("edu", RECEIVED, "--port 9080");
        ask("edu", RECEIVED, "");

        assertThat(ports).containsExactly(9080, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--kind WEEKLY_SUBMISSION --rule REGISTRATION_PRACTICE ~ 2026-W49",
                "--kind JOINT_CONTRIBUTION --closing 18:00 ~ 2026-12-03",
                "--rule FROM_DAY_OF_RECEIPT --closing 18:00 ~ 2026-12-03T10:00",
                "--rule SOON ~ 2026-12-03T10:00",
                "--lang de ~ 2026-12-03T10:00",
                "--rule= ~ 2026-12-03T10:00"
            })
    void whatMeansNothingIsRefusedBeforeAnybodyIsAsked(String question) {
        var parts = question.split(" ~ ");

        assertThat(ask("edu", parts[1], parts[0]).refusal(2)).endsWith(".");
        assertThat(ports).isEmpty();
    }

    @Test
    void aClosingTimeMeansNothingToABodyThatCountsFromTheDayOfReceipt() {
        assertThat(ask("pm", RECEIVED, "--closing 18:00").refusal(2))
                .isEqualTo("--closing needs --rule REGISTRATION_PRACTICE, and the rule is FROM_DAY_OF_RECEIPT.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--calendar kz-never", "--calendar=kz-never"})
    void aCalendarThatNeverWasInForceIsRefused(String option) {
        assertThat(ask("edu", RECEIVED, option).refusal(2))
                .isEqualTo(
                        "There is no calendar 'kz-never': it is neither a file nor the version of a calendar that was"
                                + " in force there.");
    }

    private Asked ask(String agency, String opener, String options) {
        var words = new ArrayList<>(List.of("due", opener, "--body", agency));
        if (!options.isEmpty()) {
            words.addAll(List.of(options.split(" ")));
        }
        return Asked.of(MediaGridCommand.with(new DueCommand(directory)), words.toArray(String[]::new));
    }
}
