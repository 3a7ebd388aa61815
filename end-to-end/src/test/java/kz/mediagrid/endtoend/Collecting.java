package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.By;

/** An editor who opens a joint matter of one body on the pages, reads its contribution, and sends the notice. */
final class Collecting {

    private final Newsroom newsroom;
    private final Browser browser;
    private final Hand hand;
    private final String language;

    /** @param browser a browser in which an editor is signed in */
    Collecting(Newsroom newsroom, Browser browser, Hand hand, String language) {
        this.newsroom = newsroom;
        this.browser = browser;
        this.hand = hand;
        this.language = language;
    }

    /** Opens the matter of one body, with the Ministry of Foreign Affairs in copy. */
    void open(String body, String nameOrPart, String copied, String subject) {
        get("/agenda/new");
        hand.type("subject.ru", subject);
        hand.type("find-to", nameOrPart);
        assertThat(boxes("to")).isEqualTo(1);
        assertThat(boxes("copy")).isGreaterThan(20);
        hand.type("to." + body, " ");
        hand.type("find-copy", copied);
        assertThat(boxes("copy")).isEqualTo(1);
        hand.type("copy.mfa", " ");
        assertReadable("/agenda/new");
        hand.press(By.cssSelector("button[value=check]"));
        assertReadable("the check");
        hand.press(By.cssSelector("button[value=open]"));
        assertThat(browser.driver().getCurrentUrl()).contains("/agenda/mat-");
        assertReadable("the page of a matter");
    }

    /** The number of bodies that the search leaves in the list. */
    private int boxes(String list) {
        return browser.driver()
                .findElements(By.cssSelector("[data-body=" + list + "]:not([hidden])"))
                .size();
    }

    /** Contributes for the body as a program does, and waits until the page that is open shows it by itself. */
    void seeTheContribution(String body, String words) {
        var answered = newsroom.request(
                        "POST", "/api/joint-matters/" + matter().replaceFirst(".*/", "") + "/contribution")
                .as(newsroom.agencyKey(body))
                .once()
                .json(Map.of("text", Map.of("ru", words)))
                .send();
        assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> browser.text().contains(words));
    }

    /** Previews the notice and orders it for that time. */
    void order(String time, String words) {
        hand.type("text.ru", words);
        hand.type("when." + time, " ");
        hand.type("forMedia", " ");
        hand.press(By.cssSelector("button[value=preview]"));
        assertReadable("the preview of the notice");
        assertThat(browser.text()).contains(words);
        hand.press(By.cssSelector("button[value=send]"));
        assertThat(browser.driver().getCurrentUrl()).contains("done=send");
    }

    /** Cancels the matter after the question. */
    void cancel(String reason) {
        hand.type("why.ru", reason);
        hand.press(By.cssSelector("button[value=cancel]"));
        assertReadable("the question before a cancellation");
        hand.press(By.cssSelector("button[value=yes]"));
        assertThat(browser.text()).contains(reason);
        assertReadable("the page of a cancelled matter");
    }

    /** Opens the list, and the matter to print. */
    void readAll() {
        browser.get(matter() + "/print?lang=" + language);
        assertReadable("the matter to print");
        get("/agenda");
        assertReadable("/agenda");
    }

    /** The address of the matter whose page is open. */
    private String matter() {
        return browser.driver().getCurrentUrl().replaceFirst("\\?.*", "");
    }

    private void get(String path) {
        browser.get(newsroom.ports().pagesAddress() + path + "?lang=" + language);
    }

    private void assertReadable(String page) {
        assertThat(browser.overflow()).as(page).isNotPositive();
        assertThat(browser.barriers()).as(page).isEmpty();
        assertThat(browser.overflowOfSpacedText()).as(page + ", spaced").isNotPositive();
    }
}
