package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/** A sign-in at one service can lead to a page of the other one, which browsers permit if the content policy names that service. */
@SecondMediaGrid
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

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void thePagesOfAccountsAreReadableOnATelephone(String language) {
        signInAsEditor(360);

        for (var path : List.of(
                "/people",
                "/keys",
                "/audit?kind=PERSON_INVITED",
                "/passkeys",
                "/sign-in",
                "/sign-in/mail",
                "/sign-out")) {
            browser.get(newsroom.ports().pagesAddress() + path + (path.contains("?") ? "&" : "?") + "lang=" + language);

            assertThat(browser.overflow())
                    .as("pixels of %s beyond a telephone", path)
                    .isNotPositive();
            assertThat(browser.barriers()).as(path).isEmpty();
        }
        browser.resize(1280, 800);
    }

    @Test
    void aPersonIsInvitedAndRevokedByKeyboardAlone() {
        signInAsEditor(1280);
        browser.get(newsroom.ports().pagesAddress() + "/people?lang=en");

        tabTo("id", "place").sendKeys("Ministry of Ed");
        tabTo("id", "name").sendKeys("Key Board");
        tabTo("id", "post").sendKeys("press secretary");
        tabTo("id", "email").sendKeys("keyboard@edu.example.kz");
        press(active());
        assertThat(browser.text()).contains("Key Board");

        press(tabTo("textContent", "People"));
        tabTo("textContent", "End access: Key Board").sendKeys(Keys.ENTER);
        press(tabTo("textContent", "Revoke access: Key Board"));
        assertThat(browser.text()).contains("access was revoked");
        picture("people-en.png");
    }

    @Test
    void anEditorAsksInKazakhOnATelephoneAndSeesTheAnswerComeByItself() {
        signInAsEditor(360);
        var editor = new Questioning(newsroom, browser, Hand.withMouse(browser), "kk");

        try (var soon = browser.withShortPauses()) {
            assertThat(soon).isNotNull();
            editor.ask("energo", "энергетика", "Жылу беру маусымы", true);
            editor.seeTheAnswer("energo", "Маусым басталды");
        }
        editor.readAll();
    }

    @Test
    void anEditorAsksInRussianByKeyboardAlone() {
        signInAsEditor(1280);
        var editor = new Questioning(newsroom, browser, Hand.withKeyboard(browser), "ru");

        editor.forgetTheQuestion();
        editor.ask("water", "водных", "Уровень воды", true);
        editor.readAll();
    }

    @Test
    void anEditorAsksWithoutScripts() {
        signInAsEditor(1280);
        try (var without = browser.withoutScripts()) {
            assertThat(without).isNotNull();
            new Questioning(newsroom, browser, Hand.withMouse(browser), "ru")
                    .ask("adilet", "юстиции", "Реестр прав", false);
        }
    }

    @Test
    void anEditorOpensAMatterInKazakhOnATelephoneAndOrdersItsNotice() {
        signInAsEditor(360);
        var editor = new Collecting(newsroom, browser, Hand.withMouse(browser), "kk");

        try (var soon = browser.withShortPauses()) {
            assertThat(soon).isNotNull();
            editor.open("energo", "энергетика", "сыртқы", "Дефицит угля");
            editor.seeTheContribution("energo", "Запасов хватит");
        }
        editor.order("AT_DEADLINE", "Для единой повестки");
        editor.readAll();
    }

    @Test
    void anEditorOpensAndCancelsAMatterInRussianByKeyboardAlone() {
        signInAsEditor(1280);
        var editor = new Collecting(newsroom, browser, Hand.withKeyboard(browser), "ru");

        editor.open("water", "водных", "иностранных", "Уровень рек");
        editor.order("NOW", "Для единой повестки");
        editor.cancel("Вода ушла");
    }

    @Test
    void aPersonOfAnOutletSubscribesPausesHasAVersionSentAgainAndLeavesByKeyboardAloneOnATelephone() {
        try (var server = new WebhookOutlet()) {
            var editor = new EditorClient(newsroom);
            assertThat(editor.enter("by-hand", server.address()).status()).isEqualTo(201);
            editor.publish("2027-W31", "2027-08-04");
            EditorClient.within(
                    Duration.ofSeconds(20), () -> !server.receiptsOf("2027-W31").isEmpty());
            signIn("by-hand", 360);
            var person = new Subscribing(newsroom, browser, Hand.withKeyboard(browser), "by-hand");

            person.subscribeAndPause();
            person.test();
            person.sendAgain(server);
            person.leave();
        }
    }

    @Test
    void aFormThatOutlivesItsSignInComesBackFilledAndAChoiceOfLanguageKeepsIt() {
        signInAsEditor(1280);
        try (var without = browser.withoutScripts()) {
            assertThat(without).isNotNull();
            browser.get(newsroom.ports().pagesAddress() + "/ask?lang=ru");
            assertThat(browser.driver()
                            .findElement(By.cssSelector(".mg-places__link[aria-current]"))
                            .getText())
                    .isEqualTo("Запросы");
            browser.driver().findElement(By.id("text.ru")).sendKeys("Сколько школ?\nПо районам.");
            browser.driver().findElement(By.id("all.LOCAL")).click();
            browser.driver().manage().deleteAllCookies();
            browser.follow(By.cssSelector("button[value=preview]"));
            assertThat(browser.text()).contains("Ваш сеанс закончился", "По районам.");

            var form = browser.driver().getWindowHandle();
            browser.driver().switchTo().newWindow(WindowType.TAB);
            signIn("mam");
            browser.driver().close();
            browser.driver().switchTo().window(form);
            browser.follow(By.cssSelector("main button[name=again]"));
            assertThat(browser.text()).contains("Пока ничего не отправлено");
            browser.follow(By.cssSelector(".mg-languages [lang=kk]"));

            assertThat(browser.text()).contains("Әзірге ештеңе жіберілген жоқ");
            assertThat(browser.driver().findElement(By.id("text.ru")).getDomProperty("value"))
                    .isEqualTo("Сколько школ?\nПо районам.");
            assertThat(browser.driver().findElement(By.id("all.LOCAL")).isSelected())
                    .isTrue();
        }
        browser.resize(360, 800);
        assertThat(browser.overflow()).as("pixels beyond a telephone").isNotPositive();
        assertThat(browser.barriers()).isEmpty();
        browser.resize(1280, 800);
    }

    @Test
    void aFormForAnybodyThatWasOpenTooLongComesBackFilled() {
        var mail = By.id("mail");
        var press = By.cssSelector("main form button.mg-button");
        try (var without = browser.withoutScripts()) {
            assertThat(without).isNotNull();
            browser.get(newsroom.ports().notifierAddress() + "/receive?lang=ru");
            browser.driver().findElement(mail).sendKeys("nobody @ elarna");
            browser.driver().manage().deleteAllCookies();
            browser.follow(press);
            assertThat(browser.text()).contains("открыта слишком долго");
            assertThat(browser.driver().findElement(mail).getDomProperty("value"))
                    .isEqualTo("nobody @ elarna");

            browser.follow(press);
            assertThat(browser.text()).contains("Укажите название СМИ").doesNotContain("слишком долго");
            assertThat(browser.driver().findElement(mail).getDomProperty("value"))
                    .isEqualTo("nobody @ elarna");
        }
    }

    private static void signInAsEditor(int width) {
        signIn("mam", width);
    }

    private static void signIn(String place, int width) {
        browser.get(newsroom.ports().pagesAddress() + "/sign-in?lang=en");
        browser.driver().manage().deleteAllCookies();
        signIn(place);
        browser.resize(width, 800);
    }

    private static void signIn(String place) {
        browser.get(Visitor.linkOf(newsroom.ports(), place) + "&lang=en");
        browser.follow(By.cssSelector("main form button"));
    }

    private static WebElement active() {
        return browser.driver().switchTo().activeElement();
    }

    /** Presses Tab until the focus is on an element whose property has this value. */
    private static WebElement tabTo(String property, String value) {
        for (int presses = 0; presses < 400; presses++) {
            active().sendKeys(Keys.TAB);
            var found = active().getDomProperty(property);
            if (found != null && found.strip().equals(value)) {
                return active();
            }
        }
        throw new AssertionError("no focus on " + value);
    }

    /** Presses Enter, and awaits the page to which that leads. */
    private static void press(WebElement focused) {
        var left = browser.driver().findElement(By.tagName("html"));
        focused.sendKeys(Keys.ENTER);
        browser.untilGone(left);
    }

    private static void picture(String name) {
        var folder = System.getProperty("pictures", "");
        if (!folder.isEmpty()) {
            browser.picture(Path.of(folder, name), 1400);
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
