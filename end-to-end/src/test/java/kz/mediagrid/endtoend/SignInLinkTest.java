package kz.mediagrid.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import kz.mediagrid.standalone.Standalone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People are let in by links, see what they may see in both services, and are let out again. */
@ExtendWith(WholeMediaGrid.class)
class SignInLinkTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("value=\"(http[^\"]*/sign-in/link\\?token=mgl_[^\"]+)\"");
    private static final Pattern PERSON = Pattern.compile("name=\"person\" value=\"(per-[^\"]+)\"");

    private final Newsroom newsroom;

    SignInLinkTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** A browser with cookies of its own. */
    private final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        HttpResponse<String> open(String address) throws Exception {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
        }

        /** Sends a form with the token of {@code page}. */
        HttpResponse<String> send(HttpResponse<String> page, String path, String... fields) throws Exception {
            var token = TOKEN.matcher(page.body());
            assertThat(token.find()).as(page.body()).isTrue();
            var form = new StringBuilder("_csrf=").append(encoded(Objects.requireNonNull(token.group(1))));
            for (int field = 0; field < fields.length; field += 2) {
                form.append('&').append(fields[field]).append('=').append(encoded(fields[field + 1]));
            }
            return http.send(
                    HttpRequest.newBuilder(URI.create(newsroom.ports().pagesAddress() + path))
                            .header("Accept", "text/html")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form.toString()))
                            .build(),
                    BodyHandlers.ofString());
        }

        HttpResponse<String> use(String link) throws Exception {
            return send(open(link), "/sign-in/link");
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, UTF_8);
        }
    }

    private String linkOf(String place) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = Standalone.with().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(
                "sign-in", place, "--port", Integer.toString(newsroom.ports().pages()));
        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString()).doesNotContain("mgl_");
        return out.toString().strip();
    }

    private String gateway(String path) {
        return newsroom.ports().pagesAddress() + path;
    }

    private String notifier(String path) {
        return newsroom.ports().notifierAddress() + path;
    }

    @Test
    void theFirstPersonOfTheAuthorisedBodyInvitesAndRevokesAHeadOfUnit() throws Exception {
        var editor = new Browser();
        var first = linkOf("mam");

        // A mail scanner opens the link first.
        assertThat(new Browser().open(first).statusCode()).isEqualTo(200);
        var confirm = editor.open(first);
        assertThat(confirm.uri().toString()).doesNotContain("mgl_");
        assertThat(editor.use(first).statusCode()).isEqualTo(200);
        assertThat(editor.open(gateway("/editing")).statusCode()).isEqualTo(200);
        assertThat(editor.open(notifier("/clock")).statusCode()).isEqualTo(200);

        var twice = new Browser().open(first);
        assertThat(twice.statusCode()).isEqualTo(410);
        assertThat(twice.body()).contains("Сілтеме бұрын пайдаланылған");

        var people = editor.open(gateway("/people?lang=ru"));
        assertThat(people.body()).contains("Органы, сотрудники которых не введены");
        var bad = editor.send(
                people, "/people?lang=ru", "body", "edu", "name", "А. Б.", "email", "a@b.kz\r\nBcc: c@d.kz");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("Введите адрес в виде a@b.kz", "Введите должность одной строкой", "А. Б.");
        var invited = editor.send(
                bad,
                "/people?lang=ru",
                "body",
                "edu",
                "name",
                "А. Б.",
                "post",
                "пресс-секретарь",
                "email",
                "a@edu.example.kz",
                "head",
                "true");
        assertThat(invited.statusCode()).as(invited.body()).isEqualTo(200);
        var link = LINK.matcher(invited.body());
        assertThat(link.find()).isTrue();

        var head = new Browser();
        assertThat(head.use(Objects.requireNonNull(link.group(1))).statusCode()).isEqualTo(200);
        var own = head.open(gateway("/people?lang=ru"));
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains("пресс-секретарь").doesNotContain("Органы, сотрудники которых");

        var person = PERSON.matcher(row(editor.open(gateway("/people?lang=ru")).body(), "a@edu.example.kz"));
        assertThat(person.find()).isTrue();
        editor.send(
                editor.open(gateway("/people?lang=ru")),
                "/people",
                "person",
                Objects.requireNonNull(person.group(1)),
                "action",
                "revoke");

        await("the refusal of both services").atMost(AT_ONCE).untilAsserted(() -> {
            assertThat(head.open(gateway("/people")).uri().getPath()).isEqualTo("/sign-in");
            assertThat(head.open(notifier("/clock")).uri().getPath()).isEqualTo("/sign-in");
        });
    }

    private static String row(String page, String email) {
        int at = page.indexOf(email);
        return page.substring(at, page.indexOf("</tr>", at));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mgl_cut-off", "mgl_%0d%0aSet-Cookie:%20a=b", "%3B%20a=b"})
    void aLinkThatIsNotWholeIsToldAsUnknown(String token) throws Exception {
        var page = new Browser().open(gateway("/sign-in/link?lang=en&token=" + token));

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("There is no such link");
    }

    @Test
    void aPlaceThatIsUnknownIsToldInOneSentence() {
        var err = new StringWriter();
        int code = Standalone.with()
                .setErr(new PrintWriter(err))
                .execute(
                        "sign-in",
                        "no-such",
                        "--port",
                        Integer.toString(newsroom.ports().pages()));

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("media-grid: There is no body or outlet 'no-such': give the code of a body, the id of an"
                        + " outlet, or ops.");
    }

    @Test
    void theOpenEventStreamOfWhoSignsOutEnds() throws Exception {
        var duty = new Browser();
        duty.use(linkOf("ops"));
        var stream = duty.http.sendAsync(
                HttpRequest.newBuilder(URI.create(notifier("/ops/events"))).build(), BodyHandlers.ofInputStream());
        var body = stream.get(10, TimeUnit.SECONDS).body();
        assertThat(body.read()).isPositive();

        duty.send(duty.open(gateway("/sign-out")), "/sign-out");

        var rest = CompletableFuture.supplyAsync(() -> {
            try {
                return body.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(rest).succeedsWithin(AT_ONCE);
    }

    @Test
    void thePeopleOfOpsEnterTheirPages() throws Exception {
        var duty = new Browser();

        assertThat(duty.use(linkOf("ops")).statusCode()).isEqualTo(200);

        assertThat(duty.open(notifier("/ops")).statusCode()).isEqualTo(200);
        assertThat(duty.open(gateway("/editing")).statusCode()).isEqualTo(403);
        assertThat(cookieNames(duty)).contains("media-grid-session").doesNotContain("media-grid-link");
    }

    private static List<String> cookieNames(Browser browser) {
        return browser.cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getName)
                .toList();
    }
}
