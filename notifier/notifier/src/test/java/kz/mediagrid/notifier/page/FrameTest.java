package kz.mediagrid.notifier.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {

    private static PageServer server;

    @BeforeAll
    static void start() {
        server = PageServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "address {0}, browser {1}: {2}")
    @CsvSource({
        "'', , kk",
        "'', ru, ru",
        "'', 'de, en;q=0.8, ru;q=0.5', en",
        "'', de, kk",
        "?lang=ru, en, ru",
        "?lang=xx, en, en",
        "?lang=<script>, , kk"
    })
    void theAddressSaysTheLanguageElseTheBrowser(String query, String browser, String language) {
        var path = "/sign-in" + query.replace("<", "%3C").replace(">", "%3E");

        var page = browser == null ? server.get(path) : server.get(path, "Accept-Language", browser);

        assertThat(page.body()).contains("<html class=\"govuk-template\" lang=\"" + language + "\">");
        assertThat(page.headers().firstValue("Content-Language")).contains(language);
    }

    @Test
    void linksKeepAChosenLanguageAndAddNoneOfTheirOwn() {
        assertThat(server.get("/sign-in?lang=ru").body()).contains("href=\"/?lang=ru\"");
        assertThat(server.get("/sign-in").body()).contains("href=\"/\"").doesNotContain("href=\"/?lang");
    }

    @Test
    void theLanguageSwitchKeepsTheRestOfTheAddress() {
        assertThat(server.get("/sign-in?next=%2Fa%26b&lang=ru").body()).contains("href=\"?next=%2Fa%26b&amp;lang=en\"");
    }

    @Test
    void nothingOfAnotherHostAndNoScriptWithinThePageIsAllowed() {
        var page = server.get("/sign-in");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body())
                .doesNotContain("style=")
                .doesNotContainPattern("<script(?! src=\"/assets/)")
                .doesNotContainPattern("(src|<link[^>]*href|action)=\"https?://");
    }

    @Test
    void theStylesOfTheDesignSystemAreServedAndItsFontsAreNot() {
        var styles = server.get("/assets/govuk-frontend/govuk-frontend.min.css");

        assertThat(styles.statusCode()).isEqualTo(200);
        assertThat(styles.headers().firstValue("Content-Type")).contains("text/css");
        assertThat(styles.body())
                .contains(".govuk-heading-l{", ".govuk-\\!-font-weight-bold", "@media print", "@supports")
                .doesNotContain("@font-face", "/assets/fonts/", "govuk-accordion", "govuk-footer");
        assertThat(server.get("/assets/media-grid.css").statusCode()).isEqualTo(200);
        assertThat(server.get("/assets/fonts/light-94a07e06a1-v2.woff2").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/assets/govuk-frontend/assets/images/govuk-crest.svg")
                        .statusCode())
                .isEqualTo(404);
    }
}
