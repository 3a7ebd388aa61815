package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** A sign-in at one service can lead to a page of the other one, which browsers permit if the content policy names that service. */
@ExtendWith(WholeMediaGrid.class)
class HomeBrowserTest {

    private static Browser browser;
    private static Newsroom newsroom;

    @BeforeAll
    static void start(Newsroom shared) {
        browser = Browser.open();
        newsroom = shared;
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aDutyOfficerSignsInAtTheGatewayAndOutAgainAndIsShownPagesOfTheNotifier() {
        browser.get(newsroom.ports().pagesAddress() + "/sign-in?lang=ru");
        browser.signIn(newsroom.key("OPS", ""));
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(newsroom.ports().notifierAddress() + "/ops?lang=ru");

        browser.get(newsroom.ports().pagesAddress() + "/sign-out?lang=ru");
        browser.follow(By.cssSelector("main form button"));
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(newsroom.ports().notifierAddress() + "/?lang=ru");
    }

    @Test
    void aPageThatIsOpenedByNumberIsAtLocalhost() {
        for (var service :
                List.of(newsroom.ports().pagesAddress(), newsroom.ports().notifierAddress())) {
            var page = service + "/sign-in?lang=ru&next=%2Fpeople";

            browser.get(page.replace("localhost", "127.0.0.1"));

            assertThat(browser.driver().getCurrentUrl()).isEqualTo(page);
        }
    }

    @Test
    void aPageAsksForNoFont() {
        browser.get(newsroom.ports().pagesAddress() + "/sign-in?lang=ru");

        var asked = (List<?>) browser.driver()
                .executeScript(
                        "return performance.getEntriesByType('resource').map(one => new URL(one.name).pathname)");

        assertThat(asked.toString()).contains("/assets/page/frame.css").doesNotContain("/assets/fonts/");
    }
}
