package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** An editor who asks one body on the pages, and reads its answer. */
final class Questioning {

    private final Newsroom newsroom;
    private final Browser browser;
    private final Hand hand;
    private final String language;

    /** @param browser a browser in which an editor is signed in */
    Questioning(Newsroom newsroom, Browser browser, Hand hand, String language) {
        this.newsroom = newsroom;
        this.browser = browser;
        this.hand = hand;
        this.language = language;
    }

    /**
     * Asks the body.
     *
     * @param scripts whether the browser runs scripts
     */
    void ask(String body, String nameOrPart, String subject, boolean scripts) {
        open("/ask");
        if (scripts) {
            hand.type("find-to", nameOrPart);
            assertThat(browser.driver().findElements(By.cssSelector("[data-body]:not([hidden])")))
                    .hasSize(1);
        } else {
            assertThat(browser.driver().findElement(By.id("find-to")).isDisplayed())
                    .isFalse();
            browser.driver().findElement(By.cssSelector("#addressees summary")).click();
        }
        assertReadable("/ask", scripts);
        hand.type("to." + body, " ");
        hand.type("subject.ru", subject);
        hand.type("text.ru", "Просим представить сведения");
        hand.press(By.cssSelector("button[value=preview]"));
        assertReadable("the preview", scripts);
        assertThat(browser.text()).contains(subject);
        hand.press(By.cssSelector("button[value=send]"));
        assertReadable("the page of a question", scripts);
        assertThat(browser.driver().getCurrentUrl()).contains("/asked/bat-");
    }

    /** Sends an empty question: its faults get the focus, and the first of them leads to its field. */
    void forgetTheQuestion() {
        open("/ask");
        hand.press(By.cssSelector("button[value=preview]"));
        var faults = browser.driver().switchTo().activeElement();
        assertThat(faults.getDomAttribute("class")).isEqualTo("govuk-error-summary");
        assertReadable("the faults of a question", true);
        faults.sendKeys(Keys.TAB, Keys.ENTER);
        var field = browser.driver().getCurrentUrl().replaceFirst(".*#", "");
        assertThat(browser.driver().findElements(By.id(field))).as(field).hasSize(1);
    }

    /** Answers for the body as a program does, and waits until the page that is open shows it by itself. */
    void seeTheAnswer(String body, String words) {
        var batch = question().replaceFirst(".*/", "");
        var id = newsroom.request("GET", "/api/information-requests?batch=" + batch)
                .as(newsroom.editorKey())
                .send()
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        var answered = newsroom.of(id, "answer", newsroom.agencyKey(body))
                .once()
                .json(Requests.answer(words))
                .send();
        assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> browser.text().contains(words));
        assertReadable("the page of an answered question", true);
    }

    /** Opens the list, and the answers to print. */
    void readAll() {
        browser.get(question() + "/print?lang=" + language);
        assertReadable("the answers to print", true);
        open("/asked");
        assertReadable("/asked", true);
    }

    /** The address of the question whose page is open. */
    private String question() {
        return browser.driver().getCurrentUrl().replaceFirst("\\?.*", "");
    }

    private void open(String path) {
        browser.get(newsroom.ports().pagesAddress() + path + "?lang=" + language);
    }

    /** @param scripts whether the page may run the script that looks for barriers */
    private void assertReadable(String page, boolean scripts) {
        assertThat(browser.overflow()).as(page).isNotPositive();
        if (scripts) {
            assertThat(browser.barriers()).as(page).isEmpty();
        }
        assertThat(browser.overflowOfSpacedText()).as(page + ", spaced").isNotPositive();
    }
}
