package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;

/**
 * The ops page in a browser, over the due instant of a week: who watches it sees what happens without doing anything.
 *
 * <p>With {@code -Dpictures=DIR} it leaves pictures of what it saw.
 */
@ExtendWith(WholeMediaGrid.class)
@Order(SharedTime.THE_OPS_PAGE)
class OpsPageBrowserTest {

    private static final String WEEK = "2026-W51";
    private static final String EVENING_BEFORE = "2026-12-10T18:00:00+05:00";
    private static final String MORNING_AFTER = "2026-12-11T09:00:00+05:00";
    private static final List<String> SILENT = List.of("edu", "transport", "dsm");

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
    void whoWatchesSeesTheTermPassWithoutReloading() throws Exception {
        newsroom.standAt(EVENING_BEFORE);
        var forms = new WeeklyForms(newsroom, WEEK);
        forms.awaitOpened();
        forms.states().keySet().stream()
                .filter(agency -> !SILENT.contains(agency))
                .forEach(forms::declareComplete);
        sendNonsense();
        try (var up = new WebhookOutlet();
                var down = new WebhookOutlet();
                var gone = new WebhookOutlet()) {
            down.answer(receipt -> 503);
            gone.answer(receipt -> 410);
            publishTwoVersionsTo(Map.of("ops-up", up, "ops-down", down, "ops-gone", gone));
            watchOverTheDueInstant();
        }
    }

    private static void watchOverTheDueInstant() {
        browser.resize(1200, 1000);
        browser.get(newsroom.ports().notifierAddress() + "/ops?lang=ru");
        browser.signIn(newsroom.key("OPS", ""));
        await().atMost(Duration.ofSeconds(20))
                .ignoreException(StaleElementReferenceException.class)
                .untilAsserted(() -> assertThat(browser.text())
                        .contains(
                                "Страница обновляется сама.",
                                "осталось 6 ч 0 мин",
                                "Неделя не объявлена полной: " + SILENT.size()));
        assertThat(browser.barriers()).isEmpty();
        browser.driver().executeScript("window.notReloaded = true");
        unfold("soon");

        newsroom.standAt(MORNING_AFTER);

        await().atMost(Duration.ofSeconds(20))
                .ignoreException(StaleElementReferenceException.class)
                .untilAsserted(() -> assertThat(browser.text())
                        .contains("просрочено на 9 ч 0 мин", "ничего не поступило", "11 декабря, пятница, 09:00")
                        .contains("Органы, которые не объявили неделю 14–20 декабря полной: " + SILENT.size()));
        assertThat(browser.driver().executeScript("return window.notReloaded")).isEqualTo(true);
        assertThat(toDo())
                .contains("Не объявили неделю 14–20 декабря полной госорганы: " + SILENT.size() + ", срок был")
                .contains("СМИ, которым доставка приостановлена: ");
        assertThat((String) browser.driver().executeScript("return document.querySelector('#soon').innerText"))
                .contains("В ближайшие 24 часа сроки не истекают.");
        assertThat(browser.text())
                .contains("Всё доставлено: ", "ждёт доставки: 2", "доставка приостановлена", "справочник госорганов");
        assertThat(browser.barriers()).isEmpty();
        picture("ops-page-ru.png", 1700);

        unfold("overdue");
        assertThat(browser.driver().findElement(fold("overdue")).getText())
                .contains("подано 2 мероприятия, неделя не объявлена полной", "ничего не поступило");
        assertThat(browser.barriers()).isEmpty();

        var watching = browser.driver().getWindowHandle();
        acknowledgeByKeyboardInAnotherWindow();
        browser.driver().switchTo().window(watching);
        // Each body is a record of its own; a line of one body alone has other words among the overdue ones.
        await().atMost(Duration.ofSeconds(20))
                .ignoreException(StaleElementReferenceException.class)
                .untilAsserted(() -> {
                    assertThat(browser.driver().findElement(By.id("overdue")).getText())
                            .contains("Принято к сведению: ")
                            .doesNotContain("Органы, которые не объявили неделю 14–20 декабря полной");
                    assertThat(toDo()).doesNotContain("Не объявили неделю 14–20 декабря полной");
                });
        browser.driver().findElement(By.cssSelector("#acknowledged > summary")).click();
        unfold("acknowledged");
        assertThat(browser.driver().findElement(fold("acknowledged")).getText())
                .contains("принято к сведению", "Кезекші маман", "Обзваниваем");
        assertThat(browser.driver().executeScript("return window.notReloaded")).isEqualTo(true);

        new WeeklyForms(newsroom, WEEK).declareComplete("dsm");
        await().atMost(Duration.ofSeconds(20))
                .ignoreException(StaleElementReferenceException.class)
                .untilAsserted(() -> assertThat(browser.text()).contains("подано после срока"));

        browser.resize(360, 740);
        browser.get(newsroom.ports().notifierAddress() + "/ops?lang=kk");
        picture("ops-page-kk-360.png", 1500);
        browser.driver()
                .executeScript(
                        "document.querySelectorAll('#todo details, #overdue details').forEach(fold => { fold.open = true; })");
        assertThat(browser.text())
                .contains("Қазір істелетіні", "Мерзімі өткендер", "ештеңе түскен жоқ", "пошта өшірулі, жіберілген жоқ");
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        assertThat(browser.barriers()).isEmpty();
    }

    /** The whole text of the things to do, also of those that are folded away. */
    private static String toDo() {
        return requireNonNull(
                (String) browser.driver().executeScript("return document.querySelector('#todo').textContent"));
    }

    /** The folded part of the line of the week's forms, in the list of that name. */
    private static By fold(String list) {
        return By.cssSelector("[id='" + list + "-WEEKLY_SUBMISSION/" + WEEK + "']");
    }

    private static void unfold(String list) {
        browser.driver()
                .findElement(fold(list))
                .findElement(By.tagName("summary"))
                .click();
    }

    /** Another watcher acknowledges the whole week, names an owner and notes, on the page of the gateway. */
    private static void acknowledgeByKeyboardInAnotherWindow() {
        var link = By.cssSelector("[id='todo-OVERDUE_FORM-WEEKLY_SUBMISSION/" + WEEK + "-link']");
        var address = requireNonNull(browser.driver().findElement(link).getDomProperty("href"));
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.get(address);
        assertThat(browser.text()).contains("Примечание к обязательству", "Никто ещё не принял это к сведению.");
        assertThat(browser.barriers()).isEmpty();
        browser.driver().executeScript("document.getElementById('acknowledged').focus()");
        new Actions(browser.driver())
                .sendKeys(
                        Keys.SPACE, Keys.TAB, "Кезекші маман", Keys.TAB, "Обзваниваем", Keys.TAB, Keys.TAB, Keys.ENTER)
                .perform();
        await().atMost(Duration.ofSeconds(20))
                .ignoreException(StaleElementReferenceException.class)
                .until(() -> requireNonNull(browser.driver().getCurrentUrl()).contains("/ops?lang=ru"));
        browser.driver().close();
    }

    private static void publishTwoVersionsTo(Map<String, WebhookOutlet> outlets) {
        var editor = new EditorClient(newsroom);
        outlets.forEach((id, outlet) ->
                assertThat(editor.enter(id, outlet.address()).status()).isEqualTo(201));
        editor.publish(WEEK, "2026-12-16");
        editor.publish(WEEK, "2026-12-17");
        var up = requireNonNull(outlets.get("ops-up"));
        await().atMost(Duration.ofSeconds(20)).until(() -> up.receiptsOf(WEEK).size() == 2);
    }

    private static void sendNonsense() throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", newsroom.ports().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.AGENCIES.name(),
                            "bilim".getBytes(StandardCharsets.UTF_8),
                            "{\"agency\": \"Білім\"}".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private static void picture(String name, int height) {
        var folder = System.getProperty("pictures", "");
        if (!folder.isEmpty()) {
            browser.picture(Path.of(folder, name), height);
        }
    }
}
