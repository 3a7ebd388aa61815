package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/**
 * The calendar pages in a browser: the editor has a day moved, and everyone sees it.
 *
 * <p>With {@code -Dpictures=DIR} it leaves pictures of what it saw.
 */
@ExtendWith(WholeMediaGrid.class)
@Order(SharedTime.THE_CALENDAR_PAGE)
class CalendarPageBrowserTest {

    private static final String ACT = "Еңбек министрінің 24.11.2026 № 512 бұйрығы";

    /** One year's file, in which Friday 18 December 2026 is off and the Sunday after it is worked. */
    private static final String YEAR = """
            country,KZ
            year,2026,official,Order No. 512
            2026-01-01,off,public holiday,NEW_YEAR,,Law on Holidays
            2026-01-02,off,public holiday,NEW_YEAR,,Law on Holidays
            2026-01-07,off,never carries,ORTHODOX_CHRISTMAS,,Labour Code art. 84(5)
            2026-03-08,off,public holiday,WOMENS_DAY,,Law on Holidays
            2026-03-09,off,carried over,WOMENS_DAY,2026-03-08,Law on Holidays art. 5
            2026-03-21,off,public holiday,NAURYZ,,Law on Holidays
            2026-03-22,off,public holiday,NAURYZ,,Law on Holidays
            2026-03-23,off,public holiday,NAURYZ,,Law on Holidays
            2026-03-24,off,carried over,NAURYZ,2026-03-21,Law on Holidays art. 5
            2026-03-25,off,carried over,NAURYZ,2026-03-22,Law on Holidays art. 5
            2026-05-01,off,public holiday,UNITY_DAY,,Law on Holidays
            2026-05-07,off,public holiday,DEFENDERS_DAY,,Law on Holidays
            2026-05-09,off,public holiday,VICTORY_DAY,,Law on Holidays
            2026-05-11,off,carried over,VICTORY_DAY,2026-05-09,Law on Holidays art. 5
            2026-05-27,off,never carries,KURBAN_AIT,,Labour Code art. 84(5)
            2026-07-06,off,public holiday,CAPITAL_DAY,,Law on Holidays
            2026-10-25,off,public holiday,REPUBLIC_DAY,,Law on Holidays
            2026-10-26,off,carried over,REPUBLIC_DAY,2026-10-25,Law on Holidays art. 5
            2026-12-16,off,public holiday,INDEPENDENCE_DAY,,Law on Holidays
            2026-12-18,off,moved by order,,2026-12-20,Labour Code art. 85(3)
            2026-12-20,worked,worked by order,,2026-12-18,Labour Code art. 85(3)
            """;

    private static Browser browser;
    private static Newsroom newsroom;

    @BeforeAll
    static void aDayIsMoved(Newsroom shared) {
        browser = Browser.open();
        newsroom = shared;
        browser.resize(1280, 1000);
        try (var plain = browser.withoutScripts()) {
            open("/calendar/new?lang=ru");
            browser.signIn(newsroom.editorKey());
            picture("calendar-new-ru.png", 1500);
            fill("text", YEAR.replace("2026-12-20,worked", "2026-12-20,off"));
            fill("version", "kz-2026-12-01");
            fill("legalAct", ACT);
            press("preview");
            picture("calendar-problems-ru.png", 1500);
            assertThat(browser.text()).contains("Форма заполнена не полностью", "Введите дату издания");
            fill("issued", "2026-11-24");
            press("preview");
            assertThat(browser.text()).contains("Календарь не может вступить в действие");
            fill("text", YEAR);
            press("preview");
            picture("calendar-preview-ru.png", 1500);
            assertThat(browser.text())
                    .containsSubsequence("18 декабря 2026 года", "станет выходным", "20 декабря 2026 года")
                    .containsSubsequence("21–27 декабря 2026 года", "до конца воскресенья, 20 декабря 2026 года");
            press("activate");
            picture("calendar-outcome-ru.png", 800);
            assertThat(browser.text()).contains("Календарь введён в действие");
        }
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
    @CsvSource({"kk, 1280", "ru, 1280", "kk, 360", "ru, 360"})
    void everyReaderSeesTheYearWithoutScrollingSideways(String language, int width) {
        browser.resize(width, 740);

        open("/calendar?year=2026&lang=" + language);
        browser.signIn(newsroom.agencyKey("edu"));

        assertThat(browser.text()).contains(ACT, "247").doesNotContain("kz-2026");
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        assertThat(browser.barriers()).isEmpty();
        picture("calendar-" + language + "-" + width + ".png", width < 600 ? 8000 : 3600);
    }

    @ParameterizedTest
    @CsvSource({"kk, 1280", "ru, 360"})
    void theFormKeepsNobodyOut(String language, int width) {
        browser.resize(width, 740);

        open("/calendar/new?lang=" + language);
        browser.signIn(newsroom.editorKey());
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        assertThat(browser.barriers()).isEmpty();
        picture("calendar-new-" + language + "-" + width + ".png", 1800);

        press("preview");
        assertThat(browser.barriers()).isEmpty();

        fill("text", YEAR.replaceAll("(?m)^2026-12-(18|20).*\\n", ""));
        fill("version", "kz-2026-12-02");
        fill("issued", "2026-11-25");
        fill("legalAct", ACT);
        press("preview");
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        assertThat(browser.barriers()).isEmpty();
        picture("calendar-preview-" + language + "-" + width + ".png", 1800);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 1280, 2027-03-13, 2027-03-11, 2027 жылғы 11 наурыз, Күнтізбе қолданысқа енгізілді",
        "ru, 360, 2027-03-14, 2027-03-12, 12 марта 2027 года, Календарь введён в действие"
    })
    void aDayOffIsMovedByTwoDatesAndTheAct(
            String language, int width, String worked, String off, String day, String done) {
        browser.resize(width, 740);
        open("/calendar/move?lang=" + language);
        browser.signIn(newsroom.editorKey());
        press("preview");
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        assertThat(browser.barriers()).isEmpty();
        picture("calendar-move-" + language + "-" + width + ".png", 2400);

        choose("worked", worked);
        choose("off", off);
        fill("nameKk", "Еңбек министрінің бұйрығы");
        fill("nameRu", "Приказ Министра труда");
        fill("number", "513");
        choose("dated", "2026-11-24");
        press("preview");
        assertThat(browser.text()).contains(day);
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        assertThat(browser.barriers()).isEmpty();
        picture("calendar-moved-" + language + "-" + width + ".png", 2400);

        press("activate");
        assertThat(browser.text()).contains(done);
    }

    @Test
    void theCalendarBeforeIsStillThere() {
        open("/calendar?lang=ru");
        browser.signIn(newsroom.agencyKey("edu"));

        browser.follow(By.linkText("Календарь от 2 ноября 2026 года"));

        assertThat(browser.text())
                .contains("Этот календарь больше не действует")
                .doesNotContain("вместо 18.12.2026");
    }

    @Test
    void onPaperTheYearAloneIsLeft() {
        open("/calendar?year=2026&lang=ru");
        browser.signIn(newsroom.agencyKey("edu"));

        try (var paper = browser.onPaper()) {

            assertThat(browser.text())
                    .contains("2026 год", "Рабочих дней: 247", "праздничный день: Новый год")
                    .doesNotContain("Календари", "English");
            picture("calendar-paper-ru.png", 1800);
        }
    }

    private static void open(String path) {
        browser.get(newsroom.ports().pagesAddress() + path);
    }

    private static void fill(String field, String text) {
        var input = browser.driver().findElement(By.id(field));
        input.clear();
        input.sendKeys(text);
    }

    /** Browsers let a person type a date in the order of the person's country. */
    private static void choose(String field, String date) {
        browser.driver().executeScript("document.getElementById(arguments[0]).value = arguments[1]", field, date);
    }

    private static void press(String step) {
        browser.follow(By.cssSelector("button[value=" + step + "]"));
    }

    private static void picture(String name, int height) {
        var folder = System.getProperty("pictures", "");
        if (!folder.isEmpty()) {
            browser.picture(Path.of(folder, name), height);
        }
    }
}
