package kz.mediagrid.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person's session on the pages of both services, which are two ports of one host. */
@ExtendWith(WholeMediaGrid.class)
class SessionsTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Newsroom newsroom;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final HttpClient other = HttpClient.newHttpClient();

    SessionsTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @BeforeEach
    void signInAtTheGateway() throws Exception {
        submit(gateway("/sign-in"), "&key=" + newsroom.editorKey());
    }

    @Test
    void oneSignInOpensThePagesOfBothServicesAndTheirLinksLeadFromOneToTheOther() throws Exception {
        var calendar = open(browser, gateway("/calendar?lang=en"), null);
        var clock = open(browser, notifier("/clock?lang=en"), null);

        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.body()).contains("href=\"" + notifier("/clock?lang=en") + "\"");
        assertThat(clock.statusCode()).isEqualTo(200);
        assertThat(clock.body()).contains("href=\"" + gateway("/calendar?lang=en") + "\"");
    }

    @Test
    void aSignOutAtTheNotifierEndsACopyOfTheCookieInBothServicesWithinASecond() throws Exception {
        var copy = cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
        assertThat(open(other, gateway("/calendar"), copy).statusCode()).isEqualTo(200);
        assertThat(open(other, notifier("/clock"), copy).statusCode()).isEqualTo(200);

        submit(notifier("/sign-out"), "");

        assertThat(open(other, notifier("/clock"), copy).statusCode()).isEqualTo(302);
        await("the gateway's refusal")
                .atMost(AT_ONCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(
                        () -> assertThat(open(other, gateway("/calendar"), copy).statusCode())
                                .isEqualTo(302));
    }

    private URI gateway(String path) {
        return URI.create(newsroom.ports().pagesAddress() + path);
    }

    private URI notifier(String path) {
        return URI.create(newsroom.ports().notifierAddress() + path);
    }

    private static HttpResponse<String> open(HttpClient client, URI page, @Nullable String cookie) throws Exception {
        var request = HttpRequest.newBuilder(page).header("Accept", "text/html");
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Opens a page with a form, and sends the form. */
    private void submit(URI page, String fields) throws Exception {
        var token = TOKEN.matcher(open(browser, page, null).body());
        assertThat(token.find()).isTrue();
        var form = HttpRequest.newBuilder(page)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "_csrf=" + URLEncoder.encode(Objects.requireNonNull(token.group(1)), UTF_8) + fields));
        assertThat(browser.send(form.build(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(303);
    }
}
