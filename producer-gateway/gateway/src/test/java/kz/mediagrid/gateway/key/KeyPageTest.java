package kz.mediagrid.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.mediagrid.accounts.key.ApiKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPageTest {

    private static final Pattern SECRET = Pattern.compile("value=\"(mgk_[A-Za-z0-9_-]{43})\"");
    private static final Pattern CHANGE = Pattern.compile("/keys\\?key=([0-9a-f]{8})");

    private static KeyPageServer server;

    @BeforeAll
    static void start() {
        server = KeyPageServer.start();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static HttpResponse<String> get(String path) {
        return server.get(path);
    }

    /**
     * Sends the form that {@code page} shows, with {@code fields}, which are names and values in turn. Returns the page to which the
     * answer leads.
     */
    private static HttpResponse<String> post(HttpResponse<String> page, String path, String... fields) {
        var form = new ArrayList<>(List.of("_csrf", KeyPageServer.token(page)));
        KeyPageServer.hidden(page, "token").forEach(token -> form.addAll(List.of("token", token)));
        form.addAll(List.of(fields));
        var answer = server.post(path, form);
        return answer.headers()
                .firstValue("Location")
                .map(address -> get(address.substring(address.indexOf("/keys"))))
                .orElse(answer);
    }

    private static void enter(String key) {
        server.enter(key);
    }

    private static boolean opens(String secret) {
        return server.part(ApiKeys.class).accountOf(secret).isPresent();
    }

    private static String secret(HttpResponse<String> page) {
        var shown = SECRET.matcher(page.body());
        assertThat(shown.find()).as(page.body()).isTrue();
        return shown.group(1);
    }

    @Test
    void aKeyIsMadeShownOnceRotatedWithAnOverlapAndRevokedAfterAQuestion() {
        enter(KeyPageServer.AGENCY_KEY);
        var list = get("/keys?lang=en");
        String[] fields = {"name", "Портал", "place", "body edu", "scope", "SUBMIT", "scope", "READ_OWN", "until", ""};
        var made = post(list, "/keys?lang=en", fields);
        var first = secret(made);
        var again = post(list, "/keys?lang=en", fields);

        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(made.body()).contains("shown only here", "Портал");
        assertThat(again.body()).contains("sent before").doesNotContain(first);
        var listed = get("/keys?lang=en");
        assertThat(listed.body())
                .contains("Портал", "send events, declarations and answers", "does not expire", "never used")
                .doesNotContain(first);
        var change = CHANGE.matcher(listed.body());
        assertThat(change.find()).isTrue();
        var id = change.group(1);

        var one = get("/keys?key=" + id + "&lang=en");
        var rotated = post(one, "/keys?lang=en", "key", id, "action", "rotate", "overlap", "24");
        var second = secret(rotated);
        assertThat(opens(first)).isTrue();
        assertThat(opens(second)).isTrue();
        assertThat(server.part(KnownKeys.class).find(id).orElseThrow().record().getExpiresAt())
                .isBefore(Clock.systemUTC().instant().plus(Duration.ofHours(25)));

        var unsure = post(one, "/keys?lang=en", "key", id, "action", "revoke");
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(unsure.body()).contains("Tick the box");
        assertThat(opens(first)).isTrue();
        var revoked = post(one, "/keys?lang=en", "key", id, "action", "revoke", "sure", "true");
        assertThat(revoked.uri().getPath()).isEqualTo("/keys");
        assertThat(revoked.body()).contains("revoked");
        assertThat(opens(first)).isFalse();
        assertThat(opens(second)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''     | body edu       | SUBMIT | ''         | Enter the name",
                "portal | body dsm       | SUBMIT | ''         | Choose from the list",
                "portal | editor         | SUBMIT | ''         | Choose from the list",
                "portal | outlet kaz-tv  | SUBMIT | ''         | Choose from the list",
                "portal | body edu       | ''     | ''         | at least one scope",
                "portal | body edu       | SUBMIT | 2020-01-01 | Enter a day",
                "portal | body edu       | SUBMIT | soon       | Enter a day"
            })
    void aFormWithAFaultMakesNoKeyAndSaysWhy(String name, String place, String scope, String until, String text) {
        enter(KeyPageServer.AGENCY_KEY);
        int before = server.part(KnownKeys.class).all(any -> true).size();

        var page = post(
                get("/keys?lang=en"), "/keys?lang=en", "name", name, "place", place, "scope", scope, "until", until);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(text);
        assertThat(server.part(KnownKeys.class).all(any -> true)).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void theAuthorisedBodyChoosesAmongBodiesAndOutletsAndOthersDoNot(String language) {
        enter(KeyPageServer.EDITOR_KEY);
        assertThat(get("/keys?lang=" + language).body())
                .contains("outlet kaz-tv", "Қазақ арнасы", "body dsm", "\"editor\"");
        enter(KeyPageServer.AGENCY_KEY);
        assertThat(get("/keys?lang=" + language).body())
                .contains("value=\"body edu\"")
                .doesNotContain("kaz-tv", "body dsm", "<select");
    }

    @Test
    void aBodySeesNoKeyOfAnotherBody() {
        enter(KeyPageServer.EDITOR_KEY);
        var made = post(get("/keys"), "/keys", "name", "dsm's", "place", "body dsm", "scope", "SUBMIT", "until", "");
        secret(made);
        var id = CHANGE.matcher(get("/keys").body());
        assertThat(id.find()).isTrue();
        var other = server.part(KnownKeys.class)
                .all(key -> "dsm".equals(key.getAgencyCode()))
                .get(0);

        enter(KeyPageServer.AGENCY_KEY);
        var list = get("/keys");
        assertThat(list.body()).doesNotContain(other.id());
        assertThat(get("/keys?key=" + other.id()).statusCode()).isEqualTo(404);
        assertThat(post(list, "/keys", "key", other.id(), "action", "revoke", "sure", "true")
                        .statusCode())
                .isEqualTo(404);
    }
}
