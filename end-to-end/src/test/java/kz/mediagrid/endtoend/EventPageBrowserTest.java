package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;

/** The page of a planned event and the editor's card of it in a browser, on a desktop and on a telephone. */
@SecondMediaGrid
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

    @Test
    void aWeekIsDecidedByKeyboardAloneAndTheListKeepsItsPlace() {
        var editor = editor("2027-W08", "ru", 1280);
        editor.file(30, "2027-02-24");
        editor.openCard(0);
        // Below the cards that are decided, whatever the height of their rows.
        editor.scrollList(900);

        for (var key : List.of("1", "2", "3")) {
            editor.decide(key);
        }

        assertThat(editor.place()).as("pixels by which the list is scrolled").isEqualTo(900);
        assertThat(browser.text()).contains("Возвращено к общему правилу", "Отменить");
        picture("editing-ru.png");
        editor.goBackTo(2);
        assertThat(editor.place()).isEqualTo(900);
        editor.assertReadable("the card after decisions");
    }

    @Test
    @Tag("long")
    @Tag("benchmark")
    void aDecisionOnOneOfThreeHundredFilingsShowsTheNextCardSoon() {
        editor("2027-W29", "ru", 1280).file(300, "2027-07-21");

        Map.of("ru", "1", "kk", "2").forEach((language, key) -> {
            var editor = editor("2027-W29", language, 1280);
            editor.openCard(0);

            var median = editor.median(21, key);

            System.out.printf("median of a decision among 300 filings (%s): %d ms%n", language, median);
            assertThat(median).as("median of a decision [ms]").isLessThan(400);
        });
    }

    @Test
    void aKeyIsTypedWhereAFieldHasTheFocusAndNoneWorksOnceSwitchedOff() {
        var editor = editor("2027-W19", "en", 1280);
        editor.file(2, "2027-05-12");
        editor.openCard(0);

        browser.driver().findElement(By.id("q")).sendKeys("1");
        assertThat(browser.driver().findElement(By.id("q")).getDomProperty("value"))
                .isEqualTo("1");
        browser.driver().findElement(By.cssSelector("#keys summary")).click();
        browser.driver().findElement(By.cssSelector("label[for=keys-on]")).click();
        editor.openCard(1);
        new Actions(browser.driver()).sendKeys("1").perform();
        editor.openCard(0);
        assertThat(browser.text()).doesNotContain("Included in the media-grid");

        browser.driver().findElement(By.cssSelector("label[for=keys-on]")).click();
        editor.openCard(1);
        editor.decide("2");
        browser.awaitText("Undo");
    }

    @Test
    void theNextAndThePreviousCardAreOneKeyAway() {
        var editor = editorOfFourFilings("ru", 1280);
        editor.openCard(1);
        var second = browser.driver().getCurrentUrl();

        editor.decide("j");
        var third = browser.driver().getCurrentUrl();
        editor.decide("k");

        assertThat(third).isNotEqualTo(second);
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(second);
    }

    @Test
    void whatIsTickedAndSoughtStaysWhenACardIsOpenedOrDecided() {
        var editor = editorOfFourFilings("en", 1280);
        browser.driver().findElements(By.cssSelector(".mg-tick")).get(2).click();
        browser.driver().findElement(By.id("q")).sendKeys("half");

        editor.openCard(0);
        editor.decide("1");
        browser.awaitText("Undo");

        assertThat(browser.driver().findElements(By.cssSelector(".mg-tick:checked")))
                .hasSize(1);
        assertThat(browser.driver().findElement(By.id("q")).getDomProperty("value"))
                .isEqualTo("half");
    }

    @Test
    void whatADecisionDidStandsAtTheHeadOfTheCardOnATelephone() {
        var editor = editorOfFourFilings("en", 360);
        editor.openCard(0);

        editor.decide("1");
        browser.awaitText("Undo");

        assertThat(browser.driver().executeScript("""
                        const top = document.querySelector(".mg-undo").getBoundingClientRect().top;
                        return top > 0 && top < innerHeight;
                        """)).as("Undo is in sight").isEqualTo(true);
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {1280, 360})
    void aDecisionThatComesSecondIsRefusedInSight(int width) {
        var editor = editorOfFourFilings("en", width);
        editor.openCard(0);
        var event = browser.driver()
                .findElement(By.cssSelector("#card input[name=event]"))
                .getDomProperty("value");
        for (var decision : List.of("INCLUDE", "FEATURE")) {
            newsroom.request("POST", "/api/planned-events/" + event + "/decision")
                    .as(newsroom.editorKey())
                    .once()
                    .waiting()
                    .json(Map.of("decision", decision))
                    .send();
        }

        editor.decide("1");
        browser.awaitText("while you looked");

        assertThat(browser.driver().executeScript("""
                        const at = document.activeElement.getBoundingClientRect();
                        return document.activeElement.closest("#card .govuk-error-summary") !== null
                            && at.top >= 0 && at.bottom <= innerHeight;
                        """))
                .as("the refusal has the focus, in sight")
                .isEqualTo(true);
        editor.decide("1");
        browser.awaitText("Included in the media-grid");
    }

    @Test
    void aMergerThatIsBegunInPlaceIsExplained() {
        var editor = editorOfFourFilings("en", 1280);
        editor.openCard(1);

        browser.driver()
                .findElement(By.partialLinkText("Another state body filed"))
                .click();

        browser.awaitText("Which filing is of the same event?");
        browser.follow(By.cssSelector(".mg-find button"));
        browser.awaitText("Which filing is of the same event?");
        browser.driver().findElement(By.linkText("Cancel")).click();
        await().untilAsserted(() -> assertThat(browser.text()).doesNotContain("Which filing is of the same event?"));
    }

    @ParameterizedTest(name = "{0}, {1} pixels wide")
    @CsvSource({"kk, 1280", "kk, 360", "ru, 360"})
    void theCardIsReadWithoutScrollingSideways(String language, int width) {
        var editor = editorOfFourFilings(language, width);

        editor.openCard(1);

        editor.assertReadable("the card");
        picture("editing-" + language + "-" + width + ".png");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"kk", "ru"})
    void thePagesBesideTheCardAreReadOnATelephone(String language) {
        var editor = editorOfFourFilings(language, 360);
        editor.assertReadable("the head of the week");
        picture("head-" + language + ".png");
        var filed = editor.events();
        for (var page : List.of("merger?event=" + filed.get(0) + "&other=" + filed.get(1) + "&", "bodies?")) {
            browser.get(newsroom.ports().pagesAddress() + "/editing/2027-W26/" + page + "lang=" + language);
            editor.assertReadable(page);
            picture(page.replaceFirst("[?].*", "-") + language + ".png");
        }
        browser.get(newsroom.ports().pagesAddress() + "/policy?lang=" + language);
        editor.assertReadable("policy");
        picture("policy-" + language + ".png");
    }

    private Deciding editorOfFourFilings(String language, int width) {
        var editor = editor("2027-W26", language, width);
        if (editor.rows() == 0) {
            editor.file(4, "2027-06-30");
        }
        return editor;
    }

    private Deciding editor(String week, String language, int width) {
        browser.resize(width, 740);
        browser.driver().manage().deleteAllCookies();
        var editor = new Deciding(newsroom, browser, week, language);
        editor.open("");
        browser.signIn(newsroom.editorKey());
        return editor;
    }

    private static void picture(String name) {
        var folder = System.getProperty("pictures", "");
        if (!folder.isEmpty()) {
            browser.picture(Path.of(folder, name), 2400);
        }
    }
}
