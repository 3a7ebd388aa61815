package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kz.mediagrid.schemas.ObligationTransition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/**
 * The page of the clock in a browser: whoever asks why something is due on Monday is told, day by day.
 *
 * <p>With {@code -Dpictures=DIR} it leaves pictures of what it saw.
 */
@ExtendWith(WholeMediaGrid.class)
@Isolated("moves the clock of the shared media-grid")
@Order(SharedTime.THE_CLOCK_PAGE)
class ClockPageBrowserTest {

    /** How the name of a calendar begins: another one may have been entered since. */
    private static final String CALENDAR = "kz-2026-1";

    private static Browser browser;
    private static Newsroom newsroom;

    private static String overdue;
    private static String open;

    @BeforeAll
    static void oneAnswerIsOverdueAndAnotherIsOpenOverTheWeekend(Newsroom shared) {
        browser = Browser.open();
        newsroom = shared;
        newsroom.standAt("2026-12-23T15:05:00+05:00");
        var obligations = new Obligations(newsroom);
        overdue = askedOf("qyzmet");
        obligations.awaitTransitions(overdue, ObligationTransition.OPENED);
        newsroom.standAt("2026-12-25T09:05:00+05:00");
        open = askedOf("sci");
        obligations.awaitSteps(overdue, 1);
        note();
        obligations.awaitTransitions(
                overdue, ObligationTransition.OPENED, ObligationTransition.OVERDUE, ObligationTransition.NOTED);
        obligations.awaitTransitions(open, ObligationTransition.OPENED);
    }

    private static String askedOf(String agency) {
        return Obligations.answerTo(Requests.ids(newsroom.ask(agency)).get(0));
    }

    private static void note() {
        var noted = newsroom.request("POST", "/api/obligation-notes")
                .as(newsroom.key("OPS", ""))
                .once()
                .json(Map.of(
                        "obligationId",
                        overdue,
                        "acknowledged",
                        true,
                        "owner",
                        "Кезекші маман",
                        "note",
                        Plans.text("Қоңырау шалдық", "Позвонили, ответ будет до обеда")))
                .send();
        assertThat(noted.status()).as(noted.toString()).isBetween(200, 299);
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void onADesktop() {
        browser.resize(1280, 1000);
        browser.driver().manage().deleteAllCookies();
    }

    @ParameterizedTest(name = "{0}, {1} pixels wide")
    @Tag("long")
    @CsvSource({"ru, 1280", "kk, 360"})
    void norAnyOtherReader(String language, int width) {
        nothingKeepsAnyReaderOut(language, width);
    }

    @ParameterizedTest(name = "{0}, {1} pixels wide")
    @CsvSource({"kk, 1280", "ru, 360"})
    void nothingKeepsAnyReaderOut(String language, int width) {
        browser.resize(width, 740);
        open("/clock?lang=" + language);
        browser.signIn(newsroom.key("OPS", ""));
        unfold();
        assertNobodyIsKeptOut("clock", language, width);

        open("/ops/obligations/" + overdue + "?lang=" + language);
        assertThat(browser.text()).contains("Кезекші маман");
        assertNobodyIsKeptOut("obligation", language, width);

        open("/ops?lang=" + language);
        assertNobodyIsKeptOut("ops", language, width);

        browser.get(newsroom.ports().pagesAddress() + "/obligations/note?obligation=" + overdue + "&obligation=" + open
                + "&lang=" + language);
        assertThat(browser.text()).contains("Кезекші маман");
        assertNobodyIsKeptOut("note", language, width);
    }

    private static void assertNobodyIsKeptOut(String page, String language, int width) {
        picture(page + "-" + language + "-" + width + ".png", width < 600 ? 4000 : 2600);
        assertThat(browser.overflow()).as(page).isLessThanOrEqualTo(0);
        assertThat(browser.barriers()).as(page).isEmpty();
    }

    /** Also what lies behind the first "why?" is looked at. */
    private static void unfold() {
        browser.driver().findElement(By.cssSelector("#owed details summary")).click();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kk | Табылды: 1 | 26 желтоқсан, сенбі | 28 желтоқсан, дүйсенбі | ресми жұмыс күнтізбесі бойынша | Орындалу барысы | ашылды | 2026 жылғы 26 желтоқсан, сенбі
            ru | Найдено: 1 | 26 декабря, суббота | 28 декабря, понедельник | по официальному рабочему календарю | Ход исполнения | открыто | 26 декабря 2026 года, суббота
            """)
    void withoutScriptsOneFindsWhatABodyOwesAndWhyItIsDueOnMonday(
            String language,
            String found,
            String saturday,
            String monday,
            String calendar,
            String history,
            String opened,
            String fullSaturday) {
        try (var plain = browser.withoutScripts()) {
            open("/clock?lang=" + language);
            browser.signIn(newsroom.key("OPS", ""));

            choose("body", "sci");
            choose("kind", "REQUEST_ANSWER");
            choose("state", "open");
            browser.follow(By.cssSelector(".mg-filter button"));

            assertThat(browser.text()).contains(found).doesNotContain(saturday);
            unfold();
            assertThat(browser.text())
                    .containsSubsequence(saturday, monday, "24:00", calendar)
                    .doesNotContain(CALENDAR);

            browser.follow(By.linkText(history));

            assertThat(browser.text()).contains(opened).doesNotContain(fullSaturday);
            browser.driver().findElement(By.cssSelector("#proof summary")).click();
            assertThat(browser.text()).contains(fullSaturday);
        }
    }

    private static void choose(String field, String value) {
        new Select(browser.driver().findElement(By.id(field))).selectByValue(value);
    }

    @Test
    void aFilterIsKeptInTheAddressAndSoCanBeSent() {
        open("/clock?lang=ru&body=qyzmet&kind=REQUEST_ANSWER&state=overdue");
        browser.signIn(newsroom.key("OPS", ""));

        assertThat(browser.text()).contains("Найдено: 1", "Принято к сведению: 1");
        assertThat(List.of("body", "kind", "state"))
                .map(field -> new Select(browser.driver().findElement(By.id(field)))
                        .getFirstSelectedOption()
                        .getDomAttribute("value"))
                .containsExactly("qyzmet", "REQUEST_ANSWER", "overdue");
    }

    @Test
    void thePictureOfTheYearIsOneClickAway() {
        open("/clock?lang=kk");
        browser.signIn(newsroom.key("OPS", ""));

        browser.driver().findElement(By.cssSelector("a[href='#year-title']")).click();
        browser.driver()
                .findElement(By.cssSelector("#calendar-details summary"))
                .click();

        assertThat(browser.driver().getCurrentUrl()).endsWith("#year-title");
        assertThat(browser.text()).contains(CALENDAR, "Тәуелсіздік күні");
    }

    private static void open(String path) {
        browser.get(newsroom.ports().notifierAddress() + path);
    }

    private static void picture(String name, int height) {
        var folder = System.getProperty("pictures", "");
        if (!folder.isEmpty()) {
            browser.picture(Path.of(folder, name), height);
        }
    }
}
