package kz.mediagrid.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import kz.mediagrid.accounts.key.ApiKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

class KeyPageTest {

    private static final Pattern SECRET = Pattern.compile("value=\"(mgk_[A-Za-z0-9_-]{43})\"");
    private static final Pattern CHANGE = Pattern.compile("/keys\\?key=([0-9a-f]{8})");

    private static ServletWebServerApplicationContext context;

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeAll
    static void start() {
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(KeyPageServer.class)
                .properties("spring.config.name=producer-gateway")
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--management.endpoint.health.validate-group-membership=false");
    }

    @AfterAll
    static void end() {
        context.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + path));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    /** Sends the form that {@code page} shows, with {@code fields}, which are names and values in turn. */
    private HttpResponse<String> post(HttpResponse<String> page, String path, String... fields)
            throws IOException, InterruptedException {
        var form = new StringBuilder("_csrf=" + hidden(page, "_csrf"));
        if (page.body().contains("name=\"token\"")) {
            form.append("&token=").append(hidden(page, "token"));
        }
        for (int field = 0; field < fields.length; field += 2) {
            form.append('&').append(fields[field]).append('=');
            form.append(URLEncoder.encode(fields[field + 1], StandardCharsets.UTF_8));
        }
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    private static String hidden(HttpResponse<String> page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(found.find()).as("%s in %s", name, page.body()).isTrue();
        return found.group(1);
    }

    private void enter(String key) throws IOException, InterruptedException {
        post(get("/sign-in"), "/sign-in", "key", key);
    }

    private static boolean opens(String secret) {
        return context.getBean(ApiKeys.class).accountOf(secret).isPresent();
    }

    private static String secret(HttpResponse<String> page) {
        var shown = SECRET.matcher(page.body());
        assertThat(shown.find()).as(page.body()).isTrue();
        return shown.group(1);
    }

    @Test
    void aKeyIsMadeShownOnceRotatedWithAnOverlapAndRevokedAfterAQuestion() throws Exception {
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
        assertThat(context.getBean(KnownKeys.class)
                        .find(id)
                        .orElseThrow()
                        .record()
                        .getExpiresAt())
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
    void aFormWithAFaultMakesNoKeyAndSaysWhy(String name, String place, String scope, String until, String text)
            throws Exception {
        enter(KeyPageServer.AGENCY_KEY);
        int before = context.getBean(KnownKeys.class).all(any -> true).size();

        var page = post(
                get("/keys?lang=en"), "/keys?lang=en", "name", name, "place", place, "scope", scope, "until", until);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(text);
        assertThat(context.getBean(KnownKeys.class).all(any -> true)).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void theAuthorisedBodyChoosesAmongBodiesAndOutletsAndOthersDoNot(String language) throws Exception {
        enter(KeyPageServer.EDITOR_KEY);
        assertThat(get("/keys?lang=" + language).body()).contains("outlet kaz-tv", "body dsm", "\"editor\"");
        enter(KeyPageServer.AGENCY_KEY);
        assertThat(get("/keys?lang=" + language).body())
                .contains("value=\"body edu\"")
                .doesNotContain("kaz-tv", "body dsm", "<select");
    }

    @Test
    void aBodySeesNoKeyOfAnotherBody() throws Exception {
        enter(KeyPageServer.EDITOR_KEY);
        var made = post(get("/keys"), "/keys", "name", "dsm's", "place", "body dsm", "scope", "SUBMIT", "until", "");
        secret(made);
        var id = CHANGE.matcher(get("/keys").body());
        assertThat(id.find()).isTrue();
        var other = context.getBean(KnownKeys.class)
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
