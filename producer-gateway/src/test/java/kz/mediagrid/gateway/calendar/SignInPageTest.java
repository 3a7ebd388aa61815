package kz.mediagrid.gateway.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
                .anySatisfy(cookie -> assertThat(cookie).contains("media-grid-gateway=", "HttpOnly", "SameSite"));
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
        assertThat(answer.headers().firstValue("Location")).contains("/sign-in?next=%2F&expired=true");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("media-grid-gateway="));
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
    void pagesLinkToThoseOfTheNotifierThatOpenToTheReader() {
        var toEverybody = "href=\"http://127.0.0.1:8082/?lang=en\"";
        var toOps = "href=\"http://127.0.0.1:8082/ops?lang=en\"";

        assertThat(server.get("/sign-in?lang=en").body()).contains(toEverybody, toOps);
        server.enter(PageServer.AGENCY_KEY);
        assertThat(server.get("/calendar?lang=en").body()).contains(toEverybody).doesNotContain(toOps);
        server.enter(PageServer.EDITOR_KEY);
        assertThat(server.get("/calendar?lang=en").body()).contains(toEverybody, toOps);
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
