package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a planned event in a browser, on a desktop and on a telephone. */
@ExtendWith(WholeMediaGrid.class)
class EventPageBrowserTest {

    private static Browser browser;

    private final Newsroom newsroom;

    EventPageBrowserTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest(name = "{0}, {1} pixels wide")
    @CsvSource({"kk, 1280", "ru, 1280", "kk, 360", "ru, 360", "en, 360"})
    void itsLifeIsReadWithoutScrollingSideways(String language, int width) {
        var event = newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(Plans.pressConference("2027-07-14"))
                .send()
                .text("eventId");
        var postponed = newsroom.request("POST", "/api/planned-events/" + event + "/postponement")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(Map.of("dateToBeConfirmed", true, "reason", Plans.text("Боран", "Буран")))
                .send();
        assertThat(postponed.status()).isEqualTo(200);
        browser.resize(width, 740);
        browser.driver().manage().deleteAllCookies();

        browser.get(newsroom.ports().pagesAddress() + "/events/" + event + "?lang=" + language);
        browser.signIn(newsroom.agencyKey("edu"));

        assertThat(browser.text()).contains("→", language.equals("kk") ? "Боран" : "Буран");
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        assertThat(browser.barriers()).isEmpty();
    }
}
