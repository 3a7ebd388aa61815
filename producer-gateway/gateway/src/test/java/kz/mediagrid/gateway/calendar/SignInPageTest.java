package kz.mediagrid.gateway.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInPageTest {

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
        server.leave();
    }

    @Test
    void aPersonEntersAKeyOnceAndIsKnownByACookieOfTheGatewaysOwn() {
        var answer = server.enter(PageServer.EDITOR_KEY);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).contains("media-grid-producer-gateway=", "HttpOnly", "SameSite"));
        assertThat(server.get("/sign-out?lang=ru").body())
                .contains("Выйти (<bdi>редактор</bdi>)", "Выход")
                .doesNotContain("acc-editor");
    }

    @Test
    void aPageAfterTheSignInSetsNoCookie() {
        server.enter(PageServer.EDITOR_KEY);

        var page = server.get("/calendar/new");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void anUnknownKeyIsRefusedInTheReadersLanguage() {
        var token = PageServer.token(server.get("/sign-in"));

        var answer = server.post("/sign-in?lang=ru", Map.of("_csrf", token, "key", "mgk_nobody"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Такого ключа нет, или он отозван").doesNotContain("mgk_nobody");
    }

    @Test
    void aFormOfAnotherSiteSignsNobodyIn() {
        server.get("/sign-in");

        var answer = server.post("/sign-in", Map.of("_csrf", "0".repeat(64), "key", PageServer.EDITOR_KEY));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/sign-in?expired=true");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("media-grid-producer-gateway="));
    }

    @Test
    void aSignOutByAnotherSiteEndsNothingAndIsAskedForAgain() {
        server.enter(PageServer.EDITOR_KEY);

        var answer = server.post("/sign-out?lang=en", Map.of("_csrf", "0".repeat(64)));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/sign-out?lang=en");
        assertThat(server.get("/calendar").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormOfAnEarlierSignInOfTheSameBrowserIsNotTaken() {
        server.enter(PageServer.AGENCY_KEY);
        var token = PageServer.token(server.get("/sign-out"));
        server.enter(PageServer.EDITOR_KEY);

        var answer = server.post("/sign-out", Map.of("_csrf", token));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(server.get("/calendar").statusCode()).isEqualTo(200);
    }

    @Test
    void theMenuHasThePagesOfBothServicesThatOpenToTheReader() {
        assertThat(menu("/sign-in")).containsExactly("http://127.0.0.1:8082/?lang=en");
        server.enter(PageServer.AGENCY_KEY);
        assertThat(menu("/calendar"))
                .containsExactly(
                        "http://127.0.0.1:8082/?lang=en",
                        "/week?lang=en",
                        "/owed?lang=en",
                        "/requests?lang=en",
                        "/body?lang=en",
                        "/clashes?lang=en",
                        "/calendar?lang=en",
                        "/people?lang=en",
                        "/keys?lang=en",
                        "/audit?lang=en");
        server.enter(PageServer.EDITOR_KEY);
        assertThat(menu("/calendar"))
                .containsExactly(
                        "http://127.0.0.1:8082/?lang=en",
                        "/editing?lang=en",
                        "/asked?lang=en",
                        "/agenda?lang=en",
                        "/directory?lang=en",
                        "/clashes?lang=en",
                        "/calendar?lang=en",
                        "http://127.0.0.1:8082/ops?lang=en",
                        "http://127.0.0.1:8082/clock?lang=en",
                        "http://127.0.0.1:8082/outlets?lang=en",
                        "/people?lang=en",
                        "/keys?lang=en",
                        "/audit?lang=en");
    }

    private static List<String> menu(String path) {
        var page = server.get(path + "?lang=en").body();
        var list =
                page.substring(page.indexOf("mg-places__list"), page.indexOf("</ul>", page.indexOf("mg-places__list")));
        return Pattern.compile("href=\"([^\"]*)\"")
                .matcher(list)
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    @Test
    void theLogoLeadsToTheGrid() {
        assertThat(server.get("/sign-in?lang=en").body())
                .contains("class=\"mg-masthead__name\" href=\"http://127.0.0.1:8082/?lang=en\"");
    }

    @ParameterizedTest
    @CsvSource({
        PageServer.EDITOR_KEY + ", /editing",
        PageServer.AGENCY_KEY + ", /week",
        PageServer.MEDIA_KEY + ", http://127.0.0.1:8082/"
    })
    void whoeverSignsInBeginsAtTheirOwnPage(String key, String home) {
        assertThat(server.enter(key).headers().firstValue("Location")).contains(home);
        assertThat(server.get("/?lang=ru").headers().firstValue("Location")).contains(home + "?lang=ru");
    }

    @Test
    void whoeverSignsOutIsShownTheGrid() {
        server.enter(PageServer.EDITOR_KEY);

        var answer = server.post("/sign-out", Map.of("_csrf", PageServer.token(server.get("/sign-out"))));

        assertThat(answer.headers().firstValue("Location")).contains("http://127.0.0.1:8082/");
        assertThat(server.get("/?lang=ru").headers().firstValue("Location")).contains("http://127.0.0.1:8082/?lang=ru");
    }

    @Test
    void aFormMayRedirectToTheOtherService() {
        assertThat(server.get("/sign-in").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).endsWith("form-action 'self' http://127.0.0.1:8082"));
    }

    @Test
    void aSignInOpensNoWriteOfTheApi() {
        server.enter(PageServer.EDITOR_KEY);

        var answer = server.post("/api/weeks/2026-W51/hold", Map.of());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/sign-in");
    }

    @Test
    void theStylesOfThePagesAreServed() {
        assertThat(server.get("/assets/page/frame.css").statusCode()).isEqualTo(200);
        assertThat(server.get("/assets/govuk-frontend/govuk-frontend.min.css").statusCode())
                .isEqualTo(200);
    }
}
