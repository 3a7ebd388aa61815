package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./media-grid keys} beside a running media-grid, once as a process of its own. */
@ExtendWith(WholeMediaGrid.class)
class KeysTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Newsroom newsroom;

    KeysTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    private CommandSaid keys(String... words) {
        return CommandSaid.of(words(words));
    }

    private String[] words(String... words) {
        return Stream.of(
                        Stream.of("keys"),
                        Stream.of(words),
                        Stream.of("--port", Integer.toString(newsroom.ports().pages())))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    @Test
    void aKeyOpensAndIsRotatedAndRevokedInBothServicesWithinASecond() throws Exception {
        var issued = CommandSaid.ofProcess(words("issue", "--role", "OPS", "--json"));
        assertThat(issued.code()).as(issued.err()).isZero();
        var made = JsonMapper.shared().readTree(issued.out());
        var account = made.path("account").asString();
        var first = made.path("key").asString();
        assertThat(issued.err()).contains(account).doesNotContain(first);
        awaitStatus(first, 200);

        var rotated = keys("rotate", account);
        assertThat(rotated.code()).as(rotated.err()).isZero();
        var second = rotated.out();
        assertThat(second).matches("mgk_[A-Za-z0-9_-]{43}").isNotEqualTo(first);
        awaitStatus(first, 401);
        awaitStatus(second, 200);

        assertThat(keys("revoke", account).code()).isZero();
        awaitStatus(second, 401);

        var listed = keys("list");
        assertThat(listed.out().lines().filter(line -> line.contains(account)))
                .hasSize(2)
                .allMatch(line -> line.matches(
                        "[0-9a-f]{8}  " + account + "  OPS  made 2\\S+Z(  last used 2\\S+Z)?  revoked 2\\S+Z"));
        assertThat(listed.out() + listed.err()).doesNotContain("mgk_");
    }

    @Test
    void aKeyThatOnlyReadsCannotSubmit() throws Exception {
        var issued = keys("issue", "--role", "AGENCY", "--body", "edu", "--scope", "READ_OWN", "--name", "portal");
        assertThat(issued.code()).as(issued.err()).isZero();
        var key = issued.out();
        await("the key's status")
                .atMost(AT_ONCE)
                .until(() -> newsroom.request("GET", "/api/planned-events")
                                .as(key)
                                .send()
                                .status()
                        == 200);

        var refused = newsroom.request("POST", "/api/planned-events")
                .as(key)
                .once()
                .json(Plans.pressConference("2027-10-06"))
                .send();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("detail")).isEqualTo("This API key lacks the scope SUBMIT, which this call needs.");
    }

    /** The gateways and the command write to one topic, and each decides by what the other wrote. */
    @Test
    void aKeyOfTheApiIsRevokedByTheCommandAndTheApiKnowsIt() throws Exception {
        var made = byApi("/api/keys", Map.of("name", "portal", "roles", List.of("AGENCY")));
        var key = made.text("key");
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(newsroom.request("GET", "/api/planned-events").as(key).send().status())
                .isEqualTo(200);

        var revoked = keys("revoke", made.text("id"));

        assertThat(revoked.code()).as(revoked.err()).isZero();
        var late = byApi("/api/keys/" + made.text("id") + "/rotation", Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(newsroom.request("GET", "/api/planned-events").as(key).send().status())
                .isEqualTo(401);
        var listed = newsroom.request("GET", "/api/keys")
                .as(newsroom.agencyKey("edu"))
                .send()
                .body()
                .path("items");
        assertThat(listed.valueStream().filter(one -> one.path("id").asString().equals(made.text("id"))))
                .singleElement()
                .satisfies(one -> assertThat(one.has("revokedAt")).isTrue())
                .satisfies(one -> assertThat(one.has("key")).isFalse());
    }

    private Newsroom.Answer byApi(String path, Map<String, Object> body) {
        return newsroom.request("POST", path)
                .as(newsroom.agencyKey("edu"))
                .once()
                .json(body)
                .send();
    }

    @Test
    void aRotationWithAnOverlapLeavesTheFormerKeyValid() throws Exception {
        var first = keys("issue", "--role", "OPS", "--expires", "P90D", "--json");
        assertThat(first.code()).as(first.err()).isZero();
        var made = JsonMapper.shared().readTree(first.out());
        var account = made.path("account").asString();

        var second = keys("rotate", account, "--overlap", "24h");

        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.err()).contains("valid until 2");
        awaitStatus(made.path("key").asString(), 200);
        awaitStatus(second.out(), 200);
    }

    @Test
    void anOutletThatNobodyEnteredIsToldInOneSentence() throws Exception {
        var said = keys("issue", "--role", "MEDIA", "--outlet", "nobodys");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).isEqualTo("media-grid: There is no outlet 'nobodys'.");
    }

    @Test
    void anAccountThatNobodyHasIsToldInOneSentence() throws Exception {
        var said = keys("rotate", "acc-nobody");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .isEqualTo("media-grid: There is no account 'acc-nobody': ./media-grid keys list shows all accounts.");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void theListSaysWhenAKeyWasLastUsedWithAnyService() throws Exception {
        var issued = keys("issue", "--role", "OPS", "--json");
        assertThat(issued.code()).as(issued.err()).isZero();
        var made = JsonMapper.shared().readTree(issued.out());
        awaitStatus(made.path("key").asString(), 200);

        await("the last use in the list")
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(keys("list").out().lines())
                        .anyMatch(line -> line.contains(made.path("account").asString())
                                && line.matches(".*  made 2\\S+Z  last used 2\\S+Z")));
    }

    private void awaitStatus(String key, int status) {
        await("the key's status")
                .atMost(AT_ONCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> {
                    assertThat(newsroom.request("GET", "/api/clock")
                                    .as(key)
                                    .send()
                                    .status())
                            .isEqualTo(status);
                    assertThat(newsroom.toNotifier("GET", "/api/outlets")
                                    .as(key)
                                    .send()
                                    .status())
                            .isEqualTo(status);
                });
    }
}
