package kz.mediagrid.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of passkeys tell what does not count, to whoever sends it. */
@ExtendWith(WholeMediaGrid.class)
class PasskeyPagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Newsroom newsroom;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    PasskeyPagesTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    private HttpResponse<String> open(String address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends a form with the token of {@code page}. */
    private HttpResponse<String> send(HttpResponse<String> page, String field, String value) throws Exception {
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).as(page.body()).isTrue();
        return http.send(
                HttpRequest.newBuilder(page.uri())
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=%s&%s=%s"
                                .formatted(
                                        URLEncoder.encode(Objects.requireNonNull(token.group(1)), UTF_8),
                                        field,
                                        URLEncoder.encode(value, UTF_8))))
                        .build(),
                BodyHandlers.ofString());
    }

    private String gateway(String path) {
        return newsroom.ports().pagesAddress() + path;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"id\": \"AAAA\", \"rawId\": \"AAAA\", \"response\": {}}"})
    void anAnswerThatIsNoneIsToldOnThePage(String answer) throws Exception {
        var refused = send(open(gateway("/sign-in/passkey?lang=en")), "credential", answer);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The answer of the device is not valid", "data-start=\"false\"");
        assertThat(refused.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("media-grid-passkey="))
                .noneMatch(cookie -> cookie.startsWith("media-grid-session="));
    }

    @Test
    void anAnswerWithoutAChallengeIsToldAsLate() throws Exception {
        var page = open(gateway("/sign-in/passkey?lang=ru"));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("media-grid-passkey"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));

        var refused = send(page, "credential", "{}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Прошло слишком много времени");
    }

    @Test
    void anAddressByNumberHasNoPasskeysAndNamesTheOneThatHas() throws Exception {
        var page = open(gateway("/sign-in/passkey?lang=en").replace("localhost", "127.0.0.1"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Passkeys work at another address", gateway("/sign-in/passkey"))
                .doesNotContain("data-options");
    }

    @Test
    void whoSignedInWithAnApiKeyHasNoPasskeys() throws Exception {
        var entered = send(open(gateway("/sign-in?lang=en")), "key", newsroom.editorKey());
        assertThat(entered.statusCode()).isEqualTo(303);

        var page = open(gateway("/passkeys?lang=en"));

        assertThat(page.body()).contains("Only people have passkeys").doesNotContain("data-options");
    }

    @Test
    void aFormOfPasskeysIsForPeopleAlone() throws Exception {
        send(open(gateway("/sign-in?lang=en")), "key", newsroom.editorKey());
        var anyForm = open(gateway("/sign-out?lang=en"));
        var token = TOKEN.matcher(anyForm.body());
        assertThat(token.find()).isTrue();

        var refused = http.send(
                HttpRequest.newBuilder(URI.create(gateway("/passkeys?lang=en")))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf="
                                + URLEncoder.encode(Objects.requireNonNull(token.group(1)), UTF_8)
                                + "&credential={}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("This page is not open to your account.");
    }
}
