package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** An editor who decides on the filings of a week. */
final class Deciding {

    private final Newsroom newsroom;
    private final Browser browser;
    private final String week;
    private final String language;

    /** @param browser a browser in which an editor is signed in */
    Deciding(Newsroom newsroom, Browser browser, String week, String language) {
        this.newsroom = newsroom;
        this.browser = browser;
        this.week = week;
        this.language = language;
    }

    /** Files that many events for the day as a program does, and waits until the editor's page has them. */
    void file(int count, String day) {
        IntStream.range(0, count).forEach(number -> {
            var sent = newsroom.request("POST", "/api/planned-events")
                    .as(newsroom.agencyKey(number % 2 == 0 ? "edu" : "dsm"))
                    .once()
                    .json(Plans.pressConference(day, "title", Plans.text("Іс-шара " + number, "Мероприятие " + number)))
                    .send();
            assertThat(sent.status()).as(sent.toString()).isEqualTo(202);
        });
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            open("");
            assertThat(browser.text()).containsPattern("(" + count + "|из " + count + ")");
            assertThat(rows()).isEqualTo(Math.min(count, 100));
        });
    }

    /** Goes back in the browser's history to the card of a filing of the list, counted from 0. */
    void goBackTo(int at) {
        var href = requireNonNull(
                browser.driver().findElements(By.cssSelector(".mg-row")).get(at).getDomAttribute("href"));
        browser.driver().navigate().back();
        browser.await(By.cssSelector(".mg-row[aria-current][href='" + href + "']"));
    }

    void open(String query) {
        browser.get(newsroom.ports().pagesAddress() + "/editing/" + week + "?lang=" + language + query);
    }

    /** Opens in place the card of a filing of the list, counted from 0, whose card is not open yet. */
    void openCard(int at) {
        var row = browser.driver().findElements(By.cssSelector(".mg-row")).get(at);
        var href = requireNonNull(row.getDomAttribute("href"));
        row.sendKeys(Keys.ENTER);
        browser.await(By.cssSelector(".mg-row[aria-current][href='" + href + "']"));
    }

    /** The events whose filings the list shows. */
    List<String> events() {
        return browser.driver().findElements(By.cssSelector(".mg-tick")).stream()
                .map(tick -> requireNonNull(tick.getDomAttribute("name")).substring("to.".length()))
                .toList();
    }

    int rows() {
        return browser.driver().findElements(By.cssSelector(".mg-row")).size();
    }

    /** The distance by which the list is scrolled [pixels]. */
    long place() {
        return number("return document.querySelector('[data-part=list]').scrollTop");
    }

    void scrollList(int pixels) {
        browser.driver().executeScript("document.querySelector('[data-part=list]').scrollTop = arguments[0]", pixels);
    }

    /** Decides by that key, and returns the time until the next card is shown [ms]. */
    long decide(String key) {
        browser.driver().executeScript("""
                window.decided = new Promise(done => {
                    let began = 0;
                    addEventListener("keydown", () => { began = performance.now(); }, { once: true, capture: true });
                    new MutationObserver((changes, all) => {
                        all.disconnect();
                        requestAnimationFrame(() => done(performance.now() - began));
                    }).observe(document.querySelector("[data-part=card]"), { childList: true });
                });
                """);
        new Actions(browser.driver()).sendKeys(key).perform();
        var took = browser.driver().executeAsyncScript("window.decided.then(arguments[arguments.length - 1])");
        return ((Number) requireNonNull(took)).longValue();
    }

    /** The median of that many decisions by that key [ms]. */
    long median(int decisions, String key) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < decisions; i++) {
            times.add(decide(key));
        }
        return times.stream().sorted().skip(decisions / 2).findFirst().orElseThrow();
    }

    void assertReadable(String page) {
        assertThat(browser.overflow()).as(page).isNotPositive();
        assertThat(browser.barriers()).as(page).isEmpty();
        assertThat(browser.overflowOfSpacedText()).as(page + ", spaced").isNotPositive();
    }

    private long number(String script) {
        return ((Number) requireNonNull(browser.driver().executeScript(script))).longValue();
    }
}
