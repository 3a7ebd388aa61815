package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.EditorClient.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who may do what with outlets, and what is answered to what cannot be. */
@ExtendWith(WholeMediaGrid.class)
class OutletApiTest {

    // Nobody listens there, and nothing is published to it in these tests that matters.
    private static final String ADDRESS = "http://127.0.0.1:1024/grid";

    private final Newsroom newsroom;
    private final EditorClient editor;

    OutletApiTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.editor = new EditorClient(newsroom);
    }

    @Test
    void theSecretIsShownOnceAndNeverAgain() {
        var first = create("once", "api-once");
        var again = create("once", "api-once");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/outlets/api-once");
        assertThat(first.header("Cache-Control")).contains("no-store");
        assertThat(first.text("secret")).startsWith("whsec_");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo("api-once");
        assertThat(again.body().has("secret")).isFalse();
        assertThat(editor.show("/api/outlets/api-once").body().toString()).doesNotContain("whsec", "ecret");
        assertThat(editor.show("/api/outlets").body().toString()).doesNotContain("whsec", "ecret");
        assertThat(newsroom.contents(Topics.OUTLETS).stream()
                        .map(Outlet.class::cast)
                        .filter(outlet -> outlet.getOutletId().equals("api-once")))
                .as("writes")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/outlets, AGENCY, 403",
        "POST, /api/outlets, OPS, 403",
        "POST, /api/outlets, MEDIA, 403",
        "GET, /api/outlets, AGENCY, 403",
        "GET, /api/outlets, OPS, 200",
        "GET, /api/outlets, MEDIA, 200",
        "GET, /api/outlets/another, MEDIA, 403",
        "GET, /api/outlets/another/deliveries, MEDIA, 403",
        "POST, /api/outlets/another/suspension, MEDIA, 403",
        "POST, /api/outlets/another/resumption, MEDIA, 403",
        "POST, /api/outlets/another/secret, MEDIA, 403",
        "POST, /api/outlets/another/secret, OPS, 403",
        "GET, /api/outlets/nobody, OPS, 404",
        "POST, /api/outlets/nobody/suspension, OPS, 404",
        "DELETE, /api/outlets/another, MEDIA, 403",
        "DELETE, /api/outlets/another, OPS, 403",
        "PUT, /api/outlets/another/webhook, OPS, 403",
        "POST, /api/outlets/another/test, MEDIA, 403",
        "POST, /api/outlets/another/subscriptions, OPS, 403",
    })
    void eachRoleDoesWhatIsItsOwn(String method, String path, String role, int status) {
        create("another", "another");
        // The first body that acts as an agency is the authorised body itself.
        var key = newsroom.key(role, role.equals("AGENCY") ? "edu" : "");
        var call = newsroom.toNotifier(method, path).as(key).once();

        var answer = method.equals("POST") ? call.json(Map.of()).send() : call.send();

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }

    @Test
    void nobodyIsLetInWithoutAKey() {
        assertThat(newsroom.toNotifier("GET", "/api/outlets").send().status()).isEqualTo(401);
    }

    @Test
    void anOutletResumesItselfWithItsOwnAccount() {
        create("sample", "sample");
        var media = newsroom.key("MEDIA", "");

        var suspended = newsroom.toNotifier("POST", "/api/outlets/sample/suspension")
                .as(media)
                .once()
                .json(Map.of())
                .send();
        var resumed = newsroom.toNotifier("POST", "/api/outlets/sample/resumption")
                .as(media)
                .once()
                .json(Map.of("from", "NEWEST"))
                .send();

        assertThat(suspended.text("status")).isEqualTo("SUSPENDED");
        assertThat(suspended.text("suspendedWhy")).isEqualTo("by the outlet itself");
        assertThat(resumed.text("status")).isEqualTo("ACTIVE");
    }

    @Test
    void whatCannotBeAnOutletIsRefusedAndWhyIsSaid() {
        var inside = editor.enter("inside", "http://169.254.169.254/latest/meta-data");
        var notHttp = editor.enter("not-http", "file:///etc/passwd");
        var withoutKey = newsroom.toNotifier("POST", "/api/outlets")
                .as(newsroom.editorKey())
                .json(Map.of("name", Plans.text("а", "б"), "webhookUrl", ADDRESS))
                .send();
        var unknownMember = editor.post("/api/outlets", Map.of("webhook", ADDRESS));
        var badStart = editor.enter("start", ADDRESS, "YESTERDAY");

        assertThat(inside.status()).isEqualTo(422);
        assertThat(inside.body().toString()).contains("/webhookUrl", "link-local (169.254.0.0/16)");
        assertThat(notHttp.status()).isEqualTo(422);
        assertThat(withoutKey.status()).isEqualTo(400);
        assertThat(unknownMember.status()).isEqualTo(400);
        assertThat(badStart.status()).isEqualTo(400);
    }

    @Test
    void whyAnOutletIsNotServedIsSaid() {
        create("unreachable", "unreachable");
        editor.publish("2027-W24", "2027-06-15");

        within(
                Duration.ofSeconds(30),
                () -> editor.show("/api/outlets/unreachable").text("status").equals("SUSPENDED"));

        assertThat(editor.show("/api/outlets/unreachable").text("suspendedWhy")).contains("no connection");
        // The attempt is on another topic than the outlet, and may be read later.
        within(
                Duration.ofSeconds(30),
                () -> lastAttempt().path("outcome").asString("").equals("SUSPENDED"));
        var attempt = lastAttempt();
        assertThat(attempt.path("why").asString()).startsWith("no connection");
        assertThat(attempt.path("webhookId").asString()).isEqualTo("unreachable_2027-W24_1");
    }

    private JsonNode lastAttempt() {
        return editor.show("/api/outlets/unreachable/deliveries")
                .body()
                .path("items")
                .path(0);
    }

    private Answer create(String key, String id) {
        return newsroom.toNotifier("POST", "/api/outlets")
                .as(newsroom.editorKey())
                .idempotencyKey(key)
                .json(Map.of("id", id, "name", Plans.text("Арна", "Канал"), "webhookUrl", ADDRESS))
                .send();
    }
}
