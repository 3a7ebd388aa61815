package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import org.junit.jupiter.params.provider.MethodSource;

/** Bad requests and bad answers get a 4xx problem that says what and where, and nothing is written. */
@ExtendWith(WholeMediaGrid.class)
class BadRequestsInputTest {

    private final Newsroom newsroom;
    private String open = "";
    private int before;

    BadRequestsInputTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @BeforeEach
    void askAndRememberWhatIsWritten() {
        open = Requests.ids(newsroom.ask("edu")).get(0);
        before = written();
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(written()).isEqualTo(before);
    }

    private int written() {
        return newsroom.contents(Topics.INFORMATION_REQUESTS).size();
    }

    static Stream<Arguments> badRequests() {
        return Stream.of(
                arguments("an unknown field", Requests.with("colour", "red"), 400, "/colour"),
                arguments("a text where a list belongs", Requests.with("addressees", "edu"), 400, "/addressees"),
                arguments(
                        "a number where a code belongs", Requests.with("addressees", List.of(7)), 400, "/addressees/0"),
                arguments("a text where an object belongs", Requests.with("subject", "Кадры"), 400, "/subject"),
                arguments("a kind that is none", Requests.with("kinds", List.of("RUMOUR")), 400, "/kinds/0"),
                arguments("no addressees", Requests.with("addressees", List.of()), 422, "/addressees"),
                arguments("no subject", Requests.with("subject", null), 422, "/subject"),
                arguments("an unknown body", Requests.to("edu", "nobody"), 422, "/addressees/1"),
                arguments("HTML for a body", Requests.to("<b>edu</b>"), 422, "/addressees/0"),
                arguments("a body named twice", Requests.to("edu", "dsm", "edu"), 422, "/addressees/2"),
                arguments("51 addressees", Requests.to(agencies(51)), 422, "/addressees"),
                arguments(
                        "a subject of two lines",
                        Requests.with("subject", Map.of("kk", "бір\nекі")),
                        422,
                        "/subject/kk"),
                arguments("a control character", Requests.with("text", Map.of("ru", "a\u0007b")), 422, "/text/ru"),
                arguments("a huge text", Requests.with("text", Map.of("ru", "ы".repeat(20_001))), 422, "/text/ru"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRequests")
    void aBadRequestIsRefusedWithItsPlace(String what, Object body, int status, String pointer) {
        assertProblemAt(ask(body), status, pointer);
    }

    static Stream<Arguments> badAnswers() {
        return Stream.of(
                arguments("neither text nor material", Map.of(), 422, ""),
                arguments("nothing in either", Map.of("materials", List.of()), 422, ""),
                arguments("an empty text", Map.of("text", Map.of()), 422, "/text"),
                arguments("an unknown field", Map.of("words", "?"), 400, "/words"),
                arguments("a text where a list belongs", Map.of("materials", "table.pdf"), 400, "/materials"),
                arguments("a control character", Requests.answer("a\u0000b"), 422, "/text/ru"),
                arguments("a huge text", Requests.answer("ы".repeat(20_001)), 422, "/text/ru"),
                arguments("a material without its hash", material("sha256", null), 422, "/materials/0/sha256"),
                arguments(
                        "a material at no https address",
                        material("url", "javascript:alert(1)"),
                        422,
                        "/materials/0/url"),
                arguments(
                        "51 materials",
                        Map.of("materials", Collections.nCopies(51, Requests.material())),
                        422,
                        "/materials"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badAnswers")
    void aBadAnswerIsRefusedWithItsPlace(String what, Object body, int status, String pointer) {
        assertProblemAt(answer(body), status, pointer);
    }

    @Test
    void anAnswerLargerThanTheLogTakesIsRefused() {
        // Each part may stand, and all of them together are more than a command may have.
        var long3 = "ẞ".repeat(20_000);
        var material = new HashMap<>(Requests.material());
        material.put("title", Map.of("kk", "ẞ".repeat(300), "ru", "ẞ".repeat(300), "en", "ẞ".repeat(300)));
        var body = Map.of(
                "text", Map.of("kk", long3, "ru", long3, "en", long3), "materials", Collections.nCopies(50, material));

        assertProblem(answer(body), 413);
    }

    @Test
    void whatIsNoJsonIsSaidSo() {
        for (var broken : List.of("{\"addressees\":", "", "[]", "{\"subject\":{},\"subject\":{}}")) {
            var asked = newsroom.request("POST", "/api/information-requests")
                    .as(newsroom.editorKey())
                    .once()
                    .body("application/json", BodyPublishers.ofString(broken))
                    .send();
            assertProblem(asked, 400);
        }
    }

    @Test
    void withoutAnIdempotencyKeyNothingIsAskedNorAnswered() {
        assertProblem(
                newsroom.request("POST", "/api/information-requests")
                        .as(newsroom.editorKey())
                        .json(Requests.to("edu"))
                        .send(),
                400);
        assertProblem(
                newsroom.of(open, "answer", newsroom.agencyKey("edu"))
                        .json(Requests.answer("Ответ"))
                        .send(),
                400);
    }

    @Test
    void theOtherCallsSayWhatIsWrongToo() {
        assertProblem(say("cancellation", Map.of("reason", 7)), 400);
        assertProblem(say("cancellation", Map.of("reason", Map.of("en", "No need"))), 422);
        assertProblem(say("agreement", Map.of("note", Map.of("ru", " "))), 422);
        assertProblem(list("state=late"), 400);
        assertProblem(list("limit=0"), 400);
        assertProblem(list("after=x"), 400);
        assertProblem(list("addressee=nobody"), 400);
        assertProblem(list("batch=bat-1"), 400);
        assertThat(Requests.ids(list("batch=bat-" + "0".repeat(32)))).isEmpty();
        assertProblem(newsroom.shown("%3Cb%3E", newsroom.editorKey()), 404);
    }

    private Answer ask(Object body) {
        return newsroom.request("POST", "/api/information-requests")
                .as(newsroom.editorKey())
                .once()
                .json(body)
                .send();
    }

    private Answer answer(Object body) {
        return newsroom.of(open, "answer", newsroom.agencyKey("edu"))
                .once()
                .json(body)
                .send();
    }

    private Answer say(String what, Object body) {
        return newsroom.of(open, what, newsroom.editorKey()).once().json(body).send();
    }

    private Answer list(String query) {
        return newsroom.request("GET", "/api/information-requests?" + query)
                .as(newsroom.editorKey())
                .send();
    }

    private static String[] agencies(int count) {
        return IntStream.range(0, count).mapToObj(i -> "body" + i).toArray(String[]::new);
    }

    private static Map<String, Object> material(String field, @Nullable Object value) {
        var material = new HashMap<>(Requests.material());
        if (value == null) {
            material.remove(field);
        } else {
            material.put(field, value);
        }
        return Map.of("materials", List.of(material));
    }

    private static void assertProblemAt(Answer answer, int status, String pointer) {
        assertProblem(answer, status);
        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains(pointer);
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("detail")).isNotEmpty();
        assertThat(answer.body().toString()).doesNotContain("Exception", "kz.mediagrid", "org.");
    }
}
