package kz.mediagrid.notifier.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPageTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static PageServer server;

    @BeforeAll
    static void start() {
        server = PageServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void signOut() {
        server.post("/sign-out", Map.of("_csrf", token(server.get("/sign-out"))));
    }

    @Test
    void aKnownKeyOpensWhereTheReaderWantedToGo() {
        var answer = enter(PageServer.OPS_KEY, "/grids/2026-W50?version=2&lang=ru");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/grids/2026-W50?version=2&lang=ru");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).contains("media-grid-notifier=", "HttpOnly", "SameSite", "Path=/"));
        assertThat(server.get("/sign-out?lang=en").body()).contains("duty officer");
    }

    @Test
    void theLanguageThatWasChosenOnTheSignInPageStays() {
        var token = token(server.get("/sign-in"));
        var fields = Map.of("_csrf", token, "key", PageServer.OPS_KEY, "next", "/clock?lang=kk&kind=GRID_DISPATCH");

        var answer = server.post("/sign-in?lang=ru", fields);

        assertThat(answer.headers().firstValue("Location")).contains("/clock?kind=GRID_DISPATCH&lang=ru");
    }

    @Test
    void afterARefusedKeyALinkToAnotherLanguageStillLeadsToThePageThatWasAskedFor() {
        var form = server.get("/sign-in?next=%2Fgrids%2F2026-W50&lang=ru");
        var action = Pattern.compile("action=\"([^\"]*)\"").matcher(form.body());
        assertThat(action.find()).isTrue();

        var answer =
                server.post(action.group(1).replace("&amp;", "&"), Map.of("_csrf", token(form), "key", "mgk_nobody"));

        assertThat(answer.body()).containsPattern("href=\"\\?next=[^\"&]*2026-W50&amp;lang=kk\"");
    }

    @Test
    void anUnknownKeyIsRefusedInTheReadersLanguage() {
        var token = token(server.get("/sign-in"));

        var answer = server.post("/sign-in?lang=ru", Map.of("_csrf", token, "key", "mgk_nobody"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Такого ключа нет, или он отозван").doesNotContain("mgk_nobody");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith("media-grid-notifier="));
    }

    @Test
    void aFormOfAnotherSiteSignsNobodyIn() {
        server.get("/sign-in");

        var answer = server.post("/sign-in", Map.of("_csrf", "0".repeat(64), "key", PageServer.OPS_KEY));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith("media-grid-notifier="));
    }

    @Test
    void withOneOriginBehindAProxyLinksToTheGatewaysPagesAreRelative() {
        enter(PageServer.OPS_KEY, "/");

        assertThat(server.get("/sign-in?lang=en").body()).contains("href=\"/calendar?lang=en\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "/a\nb"})
    void nobodyIsSentToAnotherSite(String next) {
        assertThat(enter(PageServer.OPS_KEY, next).headers().firstValue("Location"))
                .contains("/ops");
    }

    @Test
    void aSignInEndsWhenAskedTo() {
        enter(PageServer.OPS_KEY, "/");

        server.post("/sign-out", Map.of("_csrf", token(server.get("/sign-out"))));

        assertThat(server.get("/sign-out").body()).doesNotContain("acc-ops");
    }

    private static HttpResponse<String> enter(String key, String next) {
        return server.post("/sign-in", Map.of("_csrf", token(server.get("/sign-in")), "key", key, "next", next));
    }

    private static String token(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }
}
