package kz.mediagrid.ops.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled calendar ends with 2035: collecting for the week from 7 January 2036 begins on the Monday before. */
class CalendarEndOnPagesTest {

    private static final Instant MONDAY = Instant.parse("2035-12-30T19:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "en, The calendar in force does not reach the week 7–13 January 2036",
        "ru, Действующий календарь не охватывает неделю 7–13 января 2036",
        "kk, Қолданыстағы күнтізбе"
    })
    void aWeekThatWaitsIsSaidWithTheCall(String language, String sentence) {
        try (var server = OpsServer.startWithoutMail(MONDAY)) {
            assertThat(server.get("/ops?lang=" + language).body())
                    .contains(sentence, "POST /api/calendars")
                    .doesNotContain("??");
            assertThat(server.json("/actuator/health").body())
                    .contains("ends before 2036-W02", "docs/ops/calendars.md")
                    .contains("\"status\":\"UP\"");
            assertThat(server.details("calendar"))
                    .isEqualTo(Map.of(
                            "waits",
                            List.of(Map.of(
                                    "for", "a calendar that reaches 2036-W02", "since", "2035-12-30T19:00:00Z"))));
        }
    }

    @Test
    void beforeThatNothingIsSaid() {
        try (var server = OpsServer.startWithoutMail(MONDAY.minusSeconds(1))) {
            assertThat(server.get("/ops?lang=en").body())
                    .doesNotContain("The calendar in force", "POST /api/calendars");
            assertThat(server.json("/actuator/health").body()).doesNotContain("ends before");
        }
    }
}
