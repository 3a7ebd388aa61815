package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.endtoend.Newsroom.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was known of a week at an instant, beside what the media saw. */
@ExtendWith(WholeMediaGrid.class)
class KnownGridTest {

    private static final String FAR_AHEAD = "2030-01-01T00:00:00Z";

    private final Newsroom newsroom;

    KnownGridTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Test
    void theEditorSeesWhatWasNotPublishedToo() throws Exception {
        var shown = plan("2027-09-14");
        var left = plan("2027-09-15");
        decide(left);
        publish();
        var at = await().atMost(Duration.ofSeconds(20))
                .until(() -> newsroom.versionsOf("2027-W37"), versions -> !versions.isEmpty())
                .get(0)
                .header()
                .getPublishedAt();

        var known = known(newsroom.editorKey(), LocalTimes.write(at).replace("+", "%2B"));
        var before = known(newsroom.editorKey(), "2026-11-30T08:59:59");

        assertThat(known.status()).as(known.toString()).isEqualTo(200);
        assertThat(known.body()
                        .path("events")
                        .valueStream()
                        .map(event -> event.path("eventId").asString()))
                .containsExactly(shown, left);
        var excluded = known.body().path("events").path(1);
        var page = page("/ops/known-grids/2027-W37?lang=en&asOf=" + FAR_AHEAD, 200);
        assertThat(page)
                .containsSubsequence(
                        "What was known",
                        "The newest version was 1.",
                        shown,
                        "shown from version 1",
                        left,
                        "excluded",
                        "Есть причина",
                        "not shown yet");
        assertThat(page("/ops/known-grids/2027-W37?lang=en", 200)).contains("name=\"asOf\"");
        assertThat(page("/ops/known-grids/2027-W37?lang=en&asOf=then", 400))
                .contains("The date and time are not valid.");
        assertThat(page("/ops/known-grids/someday?lang=en&asOf=" + FAR_AHEAD, 404))
                .contains("There is no such week.");
        assertThat(excluded.path("decision").asString()).isEqualTo("EXCLUDE");
        assertThat(excluded.path("decisionReason").path("ru").asString()).isEqualTo("Есть причина");
        assertThat(known.body().path("version").asInt()).isEqualTo(1);
        assertThat(before.body().path("events").size()).isZero();
        assertThat(before.body().path("version").asInt()).isZero();
        assertThat(newsroom.toNotifier("GET", "/api/grids/2027-W37?asOf=" + FAR_AHEAD)
                        .send()
                        .body()
                        .toString())
                .contains(shown)
                .doesNotContain(left, "Есть причина");
    }

    @ParameterizedTest
    @CsvSource({"AGENCY, 403", "MEDIA, 403", "OPS, 200", "AUTHORISED_BODY, 200"})
    void itIsForThoseWhoSeeWhatIsNotReleased(String role, int status) throws IOException, InterruptedException {
        var key = role.equals("AGENCY") ? newsroom.agencyKey("edu") : newsroom.key(role, "");

        assertThat(known(key, FAR_AHEAD).status()).isEqualTo(status);
        page("/ops/known-grids/2027-W37?asOf=" + FAR_AHEAD, key, status);
    }

    @Test
    void withoutAKeyItIsClosed() {
        assertThat(newsroom.toNotifier("GET", "/api/known-grids/2027-W37?asOf=" + FAR_AHEAD)
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-W37?asOf=yesterday, asOf is not an instant: write it as 2026-12-04T12:00:00+05:00",
        "2027-W37, asOf is missing: write it as 2026-12-04T12:00:00+05:00",
        "2027-W60?asOf=2030-01-01T00:00:00Z, 'A week is written like 2026-W49, and the year must have a week of that number.'"
    })
    void whatCannotBeAskedIsSaid(String asked, String why) {
        var answer = newsroom.toNotifier("GET", "/api/known-grids/" + asked)
                .as(newsroom.key("OPS", ""))
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).startsWith(why);
    }

    private String page(String path, int status) throws IOException, InterruptedException {
        return page(path, newsroom.editorKey(), status);
    }

    private String page(String path, String key, int status) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(newsroom.ports().notifierAddress() + path))
                                .header("Authorization", "Bearer " + key)
                                .header("Accept", "text/html")
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer.body();
    }

    private Answer known(String key, String asOf) {
        return newsroom.toNotifier("GET", "/api/known-grids/2027-W37?asOf=" + asOf)
                .as(key)
                .send();
    }

    private String plan(String date) {
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(Plans.pressConference(date))
                .send()
                .text("eventId");
    }

    private void decide(String event) {
        newsroom.request("POST", "/api/planned-events/" + event + "/decision")
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .json(Map.of("decision", "EXCLUDE", "reason", Plans.text("Себебі бар", "Есть причина")))
                .send();
    }

    private void publish() {
        newsroom.request("POST", "/api/weeks/2027-W37/publication")
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .json(Map.of())
                .send();
    }
}
