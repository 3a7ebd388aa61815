package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Bad input gets a 4xx problem that says what and where, and nothing is written. */
@ExtendWith(WholeMediaGrid.class)
class BadInputTest {

    private static final String DAY = "2026-12-09";

    private final Newsroom newsroom;
    private List<Integer> before = List.of();

    BadInputTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @BeforeEach
    void rememberWhatIsWritten() {
        before = written();
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(written()).isEqualTo(before);
    }

    static Stream<Arguments> badEvents() {
        return Stream.of(
                arguments("an unknown field", event("colour", "red"), 400, "/colour"),
                arguments("a text where an object belongs", event("title", "Пресс-конференция"), 400, "/title"),
                arguments("a number where a date belongs", event("date", 20261209), 400, "/date"),
                arguments("a date that is none", event("date", "2026-02-30"), 422, "/date"),
                arguments(
                        "a boolean in quotes",
                        event("objective", Map.of("text", Plans.text("а", "б"), "forMedia", "yes")),
                        400,
                        "/objective/forMedia"),
                arguments("no title", event("title", null), 422, "/title"),
                arguments("no date", event("date", null), 422, "/date"),
                arguments("no place", event("place", null), 422, "/place"),
                arguments("no organisers", event("organisers", List.of()), 422, "/organisers"),
                arguments("a title in English alone", event("title", Map.of("en", "Press conference")), 422, "/title"),
                arguments(
                        "a title of 10,000 characters",
                        event("title", Map.of("kk", "ә".repeat(10_000))),
                        422,
                        "/title/kk"),
                arguments("a blank title", event("title", Map.of("kk", "  ")), 422, "/title/kk"),
                arguments("an end before its start", event("endTime", "09:00"), 422, "/endTime"),
                arguments("a last day before the first", event("endDate", "2026-12-08"), 422, "/endDate"),
                arguments("no start time", event("startTime", null), 422, "/startTime"),
                arguments("an event that has already ended", Plans.pressConference("2026-11-29"), 422, "/date"),
                arguments("an event in two years", Plans.pressConference("2028-12-09"), 422, "/date"),
                arguments(
                        "a stream address without https",
                        event("streamUrl", "http://example.kz/live"),
                        422,
                        "/streamUrl"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badEvents")
    void anEventThatIsWrongNamesThePlace(String what, Map<String, Object> event, int status, String pointer) {
        var answer = post(BodyPublishers.ofByteArray(json(event)));

        assertThat(answer.status()).isEqualTo(status);
        assertProblem(answer);
        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains(pointer);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var event = Plans.pressConference(DAY, "endTime", "09:00");
        event.put("title", Map.of("kk", ""));

        var answer = post(BodyPublishers.ofByteArray(json(event)));

        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains("/endTime", "/title/kk");
    }

    @Test
    void whatIsNoJsonIsSaidSo() {
        assertProblem(post(BodyPublishers.ofString("{\"title\":")), 400);
        assertProblem(post(BodyPublishers.ofString("")), 400);
        assertProblem(post(BodyPublishers.ofString("[]")), 400);
        assertProblem(post(BodyPublishers.ofString("{\"date\":\"2026-12-09\",\"date\":\"2026-12-10\"}")), 400);
    }

    @Test
    void invalidUtf8IsRefused() {
        var bytes = new String(json(Plans.pressConference(DAY, "title", Map.of("kk", "#"))), StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.UTF_8);
        bytes[indexOf(bytes, (byte) '#')] = (byte) 0xC3;

        assertProblem(post(BodyPublishers.ofByteArray(bytes)), 400);
    }

    @Test
    void aBodyOverOneMegabyteIsRefusedWithOrWithoutItsLength() {
        var big = new byte[1_100_000];
        Arrays.fill(big, (byte) ' ');

        assertProblem(post(BodyPublishers.ofByteArray(big)), 413);
        assertProblem(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(big))), 413);
    }

    @Test
    void anotherContentTypeIsRefused() {
        var answer = newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .once()
                .body("text/plain", BodyPublishers.ofString("hello"))
                .send();

        assertProblem(answer, 415);
    }

    @Test
    void aWriteWithoutAnIdempotencyKeyIsRefused() {
        var answer = newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .json(Plans.pressConference(DAY))
                .send();

        assertProblem(answer, 400);
        assertThat(answer.body().toString()).contains("Idempotency-Key");
    }

    @Test
    void aHeaderThatIsNotAsciiIsABadRequest() throws IOException {
        // A client's library would not send this; a shell script does.
        var request = """
                POST /api/planned-events HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: Bearer %s\r
                Idempotency-Key: ключ\r
                Content-Type: application/json\r
                Content-Length: 2\r
                Connection: close\r
                \r
                {}""".formatted(newsroom.agencyKey("edu"));

        assertThat(raw(request)).startsWith("HTTP/1.1 400").contains("application/problem+json", "header");
    }

    @ParameterizedTest
    @CsvSource({"GET /api/agencies/a%2Fb HTTP/1.1, 400, ru", "GET /api/agencies HTTP/9.9, 505, en"})
    void whatTheServerItselfRefusesIsAProblemOfTheSameStatusInTheCallersLanguageIfItReadsThatFar(
            String line, int status, String language) throws IOException {
        var request = """
                %s\r
                Host: 127.0.0.1\r
                Accept-Language: ru\r
                Connection: close\r
                \r
                """.formatted(line);

        assertThat(raw(request))
                .startsWith("HTTP/1.1 " + status)
                .contains(
                        "Content-Language: " + language,
                        "Vary: Accept-Language",
                        "\"status\":" + status,
                        "/problems/malformed");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", newsroom.ports().pages())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anotherAgencysEventIsNotTouched() {
        var event = newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(Plans.pressConference(DAY))
                .send()
                .text("eventId");
        rememberWhatIsWritten();

        var revised = newsroom.request("PUT", "/api/planned-events/" + event)
                .as(newsroom.agencyKey("dsm"))
                .once()
                .header("If-Match", "\"1\"")
                .json(Plans.pressConference(DAY))
                .send();
        var withdrawn = newsroom.request("POST", "/api/planned-events/" + event + "/withdrawal")
                .as(newsroom.agencyKey("dsm"))
                .once()
                .json(Map.of("reason", Plans.text("а", "б")))
                .send();
        var read = newsroom.request("GET", "/api/planned-events/" + event)
                .as(newsroom.agencyKey("dsm"))
                .send();

        assertProblem(revised, 403);
        assertProblem(withdrawn, 403);
        assertThat(read.status()).isIn(403, 404);
    }

    @Test
    void anUnknownWeekOrAgencyIsSaid() {
        assertProblem(declare("2026-W54"), 400);
        assertProblem(declare("next"), 400);
        assertThat(declare("2099-W01").status()).isBetween(400, 499);
        assertProblem(
                newsroom.request("GET", "/api/agencies/nobody")
                        .as(newsroom.editorKey())
                        .send(),
                404);
        assertThat(newsroom.request("GET", "/api/planned-events?week=2026-W99")
                        .as(newsroom.agencyKey("edu"))
                        .send()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theOtherCallsSayWhatIsWrongToo() {
        var event = "/api/planned-events/edu-" + "0".repeat(32);
        assertProblem(write("POST", event + "/withdrawal", "edu", Map.of()), 422);
        assertProblem(write("POST", event + "/withdrawal", "edu", Map.of("why", "?")), 400);
        assertProblem(write("POST", event + "/decision", "mam", Map.of("decision", "PERHAPS")), 400);
        assertProblem(write("POST", "/api/weeks/2026-W50/declaration", "edu", Map.of("noEvents", "yes")), 400);
        assertProblem(write("POST", "/api/weeks/2026-W50/hold", "mam", Map.of("reason", 7)), 400);
        assertProblem(write("PUT", "/api/agencies/edu", "edu", Map.of("name", 7)), 400);
        assertProblem(write("PUT", "/api/agencies/nobody", "edu", Map.of("kind", "CENTRAL")), 403);
        assertProblem(write("PUT", "/api/agencies/NOBODY", "mam", Map.of("kind", "CENTRAL")), 404);
    }

    private Answer write(String method, String path, String agency, Object body) {
        return newsroom.request(method, path)
                .as(newsroom.agencyKey(agency))
                .once()
                .json(body)
                .send();
    }

    @Test
    void anUnknownRouteOrMethodIsAProblemToo() {
        assertProblem(
                newsroom.request("GET", "/api/nothing").as(newsroom.editorKey()).send(), 404);
        assertProblem(
                newsroom.request("DELETE", "/api/planned-events")
                        .as(newsroom.editorKey())
                        .send(),
                405);
    }

    private Answer declare(String week) {
        return newsroom.request("POST", "/api/weeks/" + week + "/declaration")
                .as(newsroom.agencyKey("edu"))
                .once()
                .json(Map.of("noEvents", false))
                .send();
    }

    private Answer post(BodyPublisher body) {
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .once()
                .body("application/json", body)
                .send();
    }

    private static Map<String, Object> event(String field, @Nullable Object value) {
        return Plans.pressConference(DAY, field, value);
    }

    private static byte[] json(Object content) {
        return JsonMapper.shared().writeValueAsBytes(content);
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        int at = 0;
        while (bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertProblem(answer);
    }

    private static void assertProblem(Answer answer) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("title")).isNotEmpty();
        assertThat(answer.text("detail")).isNotEmpty();
        assertThat(answer.body().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.body().toString()).doesNotContain("Exception", "kz.mediagrid", "org.");
    }

    private List<Integer> written() {
        return List.of(
                newsroom.contents(Topics.GRID_COMMANDS).size(),
                newsroom.contents(Topics.CONTACTS).size(),
                newsroom.contents(Topics.AGENCIES).size());
    }
}
