package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/**
 * The page of clashes in a browser.
 *
 * <p>With {@code -Dpictures=DIR} it leaves pictures of what it saw.
 */
@SecondMediaGrid
class ClashPageBrowserTest {

    private static final String WEEK = "2026-W53";

    private static Browser browser;

    private final Newsroom newsroom;

    ClashPageBrowserTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void twoBodiesWantOneHall() {
        browser.resize(1280, 1000);
        browser.driver().manage().deleteAllCookies();
        for (var agency : new String[] {"edu", "dsm"}) {
            var body = new LinkedHashMap<>(Plans.pressConference("2026-12-29"));
            body.put("title", Map.of("ru", "Открытие передвижной выставки достижений (" + agency + ")"));
            body.put("place", Map.of("ru", "Национальная академическая библиотека, большой зал"));
            newsroom.request("POST", "/api/planned-events")
                    .as(newsroom.agencyKey(agency))
                    .idempotencyKey("clash-page")
                    .waiting()
                    .json(body)
                    .send();
        }
    }

    @ParameterizedTest(name = "{0}, {1} pixels wide")
    @CsvSource({"kk, 1280", "ru, 1280", "kk, 360", "ru, 360", "en, 360"})
    void theEditorSeesThePairsWithoutScrollingSideways(String language, int width) {
        browser.resize(width, 740);
        try (var plain = browser.withoutScripts()) {
            open("/clashes/" + WEEK + "?lang=" + language);
            browser.signIn(newsroom.editorKey());
        }

        assertThat(browser.text())
                .contains("выставки достижений (edu)", "выставки достижений (dsm)")
                .doesNotContain(WEEK);
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        assertThat(browser.barriers()).isEmpty();
        picture("clashes-" + language + "-" + width + ".png", width < 600 ? 2400 : 1400);
    }

    @Test
    void theNavigationLeadsToTheNextWeekAndFromThereOn() {
        open("/calendar?lang=ru");
        browser.signIn(newsroom.editorKey());

        browser.follow(By.linkText("Пересечения"));
        var shown = browser.driver().getCurrentUrl();
        browser.follow(By.cssSelector("a[rel=next]"));

        assertThat(shown).contains("/clashes/2026-W");
        assertThat(browser.driver().getCurrentUrl()).contains("/clashes/2026-W").isNotEqualTo(shown);
        assertThat(browser.text()).contains("Пересечения недели");
        assertThat(isMenuOpen()).as("on a wide screen").isTrue();

        browser.resize(360, 740);
        browser.get(shown);

        assertThat(isMenuOpen()).as("on a narrow screen").isFalse();
        try (var plain = browser.withoutScripts()) {
            browser.get(shown);
            assertThat(isMenuOpen()).as("without scripts").isTrue();
        }
    }

    private static boolean isMenuOpen() {
        return browser.driver().findElement(By.cssSelector("nav .mg-fold")).getDomAttribute("open") != null;
    }

    private void open(String path) {
        browser.get(newsroom.ports().pagesAddress() + path);
    }

    private static void picture(String name, int height) {
        var folder = System.getProperty("pictures", "");
        if (!folder.isEmpty()) {
            browser.picture(Path.of(folder, name), height);
        }
    }
}
