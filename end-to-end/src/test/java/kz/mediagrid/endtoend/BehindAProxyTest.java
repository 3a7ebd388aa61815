package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy with TLS, which these tests are, protects the keys and sign-ins of people. */
@ExtendWith(WholeMediaGrid.class)
class BehindAProxyTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("Set-Cookie: ([^;]+);([^\r]*)");

    private final Newsroom newsroom;

    BehindAProxyTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Test
    void underTlsTheCookiesAreOfThisHostAloneAndBrowsersStayWithHttps() {
        var signedIn = signIn("grid.example", "https");

        assertThat(signedIn)
                .startsWith("HTTP/1.1 303")
                .contains("Strict-Transport-Security: max-age=31536000", "Location: /editing\r\n");
        var cookie = COOKIE.matcher(signedIn);
        assertThat(cookie.find()).isTrue();
        assertThat(cookie.group(1)).startsWith("__Host-");
        assertThat(cookie.group(2)).contains("Path=/", "Secure", "HttpOnly").doesNotContain("Domain");
        assertThat(call("GET /editing", "grid.example", "https", "", "Cookie: " + cookie.group(1)))
                .doesNotContain("Location: /sign-in");
        assertThat(call("GET /editing", "localhost", null, "", "Cookie: " + cookie.group(1)))
                .contains("Location: /sign-in");
    }

    @Test
    void onLoopbackTheNamesArePlain() {
        var signedIn = signIn("localhost", null);

        assertThat(signedIn).startsWith("HTTP/1.1 303").doesNotContain("__Host-", "Strict-Transport-Security");
    }

    private String signIn(String host, @Nullable String scheme) {
        var form = call("GET /sign-in", host, scheme, "");
        var cookie = COOKIE.matcher(form);
        var token = TOKEN.matcher(form);
        assertThat(cookie.find()).as(form).isTrue();
        assertThat(token.find()).isTrue();
        return call(
                "POST /sign-in",
                host,
                scheme,
                "_csrf=" + token.group(1) + "&key=" + newsroom.editorKey(),
                "Cookie: " + cookie.group(1),
                "Content-Type: application/x-www-form-urlencoded");
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({"grid.example,", "grid.example, http", "localhost, http"})
    void aKeyIsNotTakenOverPlainHttpFromElsewhere(String host, @Nullable String scheme) {
        assertThat(call("GET /sign-in?lang=en", host, scheme, ""))
                .startsWith("HTTP/1.1 403")
                .contains("Open it with https")
                .doesNotContain("type=\"password\"", "<form");
        assertThat(call(
                        "POST /sign-in?lang=en",
                        host,
                        scheme,
                        "key=" + newsroom.editorKey(),
                        "Content-Type: application/x-www-form-urlencoded"))
                .startsWith("HTTP/1.1 302")
                .contains("Location: /sign-in")
                .doesNotContain("media-grid-session=");
    }

    private String call(String line, String host, @Nullable String scheme, String body, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Host: " + host, "Accept: text/html"));
        if (scheme != null) {
            all.addAll(List.of("X-Forwarded-For: 203.0.113.1", "X-Forwarded-Proto: " + scheme));
        }
        return RawCall.send(newsroom.ports().pages(), line, body, all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"metrics", "env", "beans", ""})
    void theAggregatorShowsItsHealthAndMetricsAlone(String endpoint) {
        assertThat(RawCall.send(newsroom.ports().aggregator(), "GET /actuator/" + endpoint))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void theAggregatorOfAStandaloneShowsItsMetricsToItsMachine() {
        assertThat(RawCall.send(newsroom.ports().aggregator(), "GET /actuator/prometheus"))
                .startsWith("HTTP/1.1 200")
                .contains("media_grid_commands_decided_total");
    }

    @Test
    void healthIsOpenWithoutItsComponents() {
        var ports = newsroom.ports();

        assertThat(List.of(ports.pages(), ports.aggregator(), ports.notifier()))
                .allSatisfy(port -> assertThat(RawCall.send(port, "GET /actuator/health"))
                        .contains("\"groups\":[", "\"status\":")
                        .doesNotContain("components"));
    }
}
