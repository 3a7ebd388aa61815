package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A calendar, or more time, that cannot stand gets a 4xx problem that says all that is wrong, and nothing is written. */
@ExtendWith(WholeMediaGrid.class)
class BadCalendarInputTest {

    private final Newsroom newsroom;
    private String inForce = "";
    private String text = "";
    private int before;

    BadCalendarInputTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @BeforeEach
    void readWhatIsInForce() {
        inForce = read("").body().path("items").path(0).path("version").asString();
        text = read("/" + inForce).text("text");
        before = commands();
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(commands()).isEqualTo(before);
        assertThat(read("").body().path("items").path(0).path("version").asString())
                .isEqualTo(inForce);
    }

    @Test
    void aCalendarWithContradictionsIsRefusedWithEveryProblem() {
        var contradictory = named("kz-bad", "2035-01-01") + "\n2026-13-01,off,public holiday,NAURYZ,,x\n"
                + "2026-12-03,off,moved by order,,2026-12-05,Labour Code art. 85(3)\n";

        var answer = activate(contradictory);

        assertProblem(answer, 422);
        assertThat(details(answer))
                .anyMatch(problem -> problem.contains("'2026-13-01'"))
                .anyMatch(problem -> problem.contains("2026-12-05"));
    }

    @Test
    void aCalendarOfAnotherCountryIsRefused() {
        var answer = activate(named("kz-abroad", "2035-01-01").replaceFirst("(?m)^country,KZ$", "country,KG"));

        assertProblem(answer, 422);
        assertThat(details(answer)).anyMatch(problem -> problem.contains("'KG'"));
    }

    @Test
    void whatIsInForceIsNotActivatedAgain() {
        var answer = activate(text);

        assertProblem(answer, 409);
        assertThat(answer.text("detail")).contains(inForce);
    }

    @Test
    void anOlderCalendarIsRefused() {
        var answer = activate(named("kz-older", "2020-01-01"));

        assertProblem(answer, 409);
        assertThat(answer.text("detail")).contains("2020-01-01");
    }

    @Test
    void noTermIsExtendedIntoThePast() {
        var id = Requests.ids(newsroom.ask("edu")).get(0);

        var answer = newsroom.of(id, "extension", newsroom.editorKey())
                .once()
                .json(Map.of("until", "2026-11-27", "reason", Plans.text("Себебі бар", "Есть причина")))
                .send();

        assertProblem(answer, 422);
        assertThat(answer.body().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/until");
        assertThat(details(answer)).containsExactly("This would be an extension into the past.");
        var shown = newsroom.shown(id, newsroom.editorKey()).body();
        assertThat(shown.path("extensions").size()).isZero();
    }

    private String named(String version, String issued) {
        return text.replaceFirst("(?m)^version,.*$", "version," + version)
                .replaceFirst("(?m)^issued,.*$", "issued," + issued);
    }

    private Answer read(String path) {
        return newsroom.request("GET", "/api/calendars" + path)
                .as(newsroom.editorKey())
                .send();
    }

    private Answer activate(String calendar) {
        return newsroom.request("POST", "/api/calendars")
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .json(Map.of("text", calendar, "legalAct", "№ 512", "replaces", inForce))
                .send();
    }

    private static List<String> details(Answer answer) {
        return answer.body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("detail").asString())
                .toList();
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body().toString()).doesNotContain("Exception", "kz.mediagrid", "org.");
    }

    private int commands() {
        return newsroom.contents(Topics.GRID_COMMANDS).size();
    }
}
