package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.openqa.selenium.By;

/** A person of an outlet who sets on the pages how the grid reaches it. */
final class Subscribing {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Newsroom newsroom;
    private final Browser browser;
    private final Hand hand;
    private final String outlet;

    /** @param browser a browser in which a person of the outlet is signed in */
    Subscribing(Newsroom newsroom, Browser browser, Hand hand, String outlet) {
        this.newsroom = newsroom;
        this.browser = browser;
        this.hand = hand;
        this.outlet = "/outlets/" + outlet;
    }

    /** Makes a mail subscription with a filter, pauses it, and resumes it at the newest version. */
    void subscribeAndPause() {
        open(outlet);
        hand.press(link("/subscriptions/new?channel=MAIL"));
        assertReadable();
        press("save");
        assertThat(focused()).as("what a refusal leads to").contains("Укажите адрес почты.");
        hand.type("address", "desk@hand.example");
        hand.type("digestOnly", " ");
        press("save");
        assertDone("Подписка создана.");
        press("pause");
        assertDone("Отправка приостановлена.");
        hand.choose("resume", "С новейшей");
        press("resume");
        assertDone("Отправка возобновлена.");
    }

    /** Posts a test message to the webhook. */
    void test() {
        open(outlet);
        hand.press(link("/webhook?"));
        assertReadable();
        press("test");
        assertDone("Пробное сообщение принято.");
    }

    /** Has the version that was posted last posted once more. */
    void sendAgain(WebhookOutlet server) {
        open(outlet);
        hand.press(link("/webhook/attempts"));
        await().atMost(SOON).until(() -> {
            browser.driver().navigate().refresh();
            return !browser.driver().findElements(By.id("again-0")).isEmpty();
        });
        assertReadable();
        var received = server.receipts().size();
        hand.press(By.id("again-0"));
        assertDone("Сообщение отправляется ещё раз.");
        await().atMost(SOON).until(() -> server.receipts().size() > received);
        press("version");
        assertReadable();
        assertThat(browser.text()).contains("Отправить заново? Версий: ");
        hand.press(By.cssSelector("main button[name=confirmed][value=no]"));
    }

    /** Leaves after the question. */
    void leave() {
        open(outlet);
        press("leave");
        assertReadable();
        hand.press(By.cssSelector("main button[name=confirmed][value=yes]"));
        assertReadable();
        assertThat(newsroom.toNotifier("GET", "/api" + outlet)
                        .as(newsroom.editorKey())
                        .send()
                        .status())
                .isEqualTo(404);
    }

    private void open(String page) {
        browser.get(newsroom.ports().notifierAddress() + page + "?lang=ru");
        assertReadable();
    }

    private void press(String action) {
        hand.press(By.cssSelector("button[value=" + action + "]"));
    }

    private By link(String part) {
        return By.cssSelector("main a[href*='" + part + "']");
    }

    private String focused() {
        return browser.driver().switchTo().activeElement().getText();
    }

    private void assertDone(String words) {
        assertThat(browser.text()).contains(words);
        assertReadable();
    }

    private void assertReadable() {
        var page = browser.driver().getCurrentUrl();
        assertThat(browser.overflow())
                .as("pixels of %s beyond a telephone", page)
                .isNotPositive();
        assertThat(browser.barriers()).as(page).isEmpty();
    }
}
