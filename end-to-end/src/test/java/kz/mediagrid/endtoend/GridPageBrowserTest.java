package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/**
 * The grid page in a browser, on the Wednesday of the sample week, after its second version.
 *
 * <p>With {@code -Dpictures=DIR} it leaves pictures of what it saw.
 */
@ExtendWith(WholeMediaGrid.class)
@Order(SharedTime.THE_GRID_PAGE)
class GridPageBrowserTest {

    private static Browser browser;
    private static Newsroom newsroom;
    private static SampleWeek sample;

    @BeforeAll
    static void start(Newsroom shared) {
        browser = Browser.open();
        newsroom = shared;
        var week = new SampleWeek(newsroom);
        sample = week;
        week.send();
        week.feature("minfin-budget");
        newsroom.standAt("2026-12-04T09:30:00+05:00");
        week.sendLate();
        newsroom.standAt("2026-12-04T12:00:00+05:00");
        week.awaitVersion(1);
        newsroom.standAt("2026-12-08T15:00:00+05:00");
        week.withdraw("mps-housing", "Спикердің науқастануына байланысты", "В связи с болезнью спикера");
        week.revise("mam-media-year", "date", "2026-12-16");
        week.revise("minfin-budget", "startTime", "10:30");
        week.postpone("kostanay-machinery", "Ауа райына байланысты", "Из-за погодных условий");
        week.note("economy-sme", "Кіру аккредиттеу бойынша", "Вход по аккредитации");
        week.add("edu", Plans.pressConference("2026-12-09", "startTime", "17:00"));
        newsroom.standAt("2026-12-08T15:10:00+05:00");
        week.awaitVersion(2);
        newsroom.standAt("2026-12-09T08:30:00+05:00");
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

    @Test
    void aReaderSeesTodayFirstAndWhatChanged() {
        open("/?lang=kk");

        assertThat(browser.text())
                .containsSubsequence(
                        "2026 жылғы 7–13 желтоқсан",
                        "2-нұсқа",
                        "Бүгін",
                        "9 желтоқсан, сәрсенбі",
                        "10 желтоқсан, бейсенбі",
                        "Өткен күндер",
                        "7 желтоқсан, дүйсенбі")
                .containsSubsequence("өткізілмейді, 2-нұсқа", "Спикердің науқастануына байланысты")
                .containsSubsequence("ауыстырылды, 2-нұсқа", "16 желтоқсан, сәрсенбі")
                .contains("өзгертілді, 2-нұсқа", "жаңа, 2-нұсқа", "басты іс-шара", "+7 000 000-00-18")
                .as("when a body filed is not for the media")
                .doesNotContain("мерзімінен кейін ұсынылған");
        assertThat(browser.driver()
                        .findElement(By.cssSelector(".mg-entry--off s"))
                        .getCssValue("text-decoration-line"))
                .isEqualTo("line-through");
        picture("grid-page-kk.png", 1800);
    }

    @Test
    void theVersionBeforeARevisionStaysReadableBesideTheOneAfterIt() {
        open("/grids/" + SampleWeek.WEEK + "?version=1&lang=ru");

        assertThat(browser.text())
                .contains("Это версия 1. Действует версия 2.")
                .doesNotContain("Из-за погодных условий", "Вход по аккредитации");
        picture("grid-before-revision-ru.png", 1500);

        open("/grids/" + SampleWeek.WEEK + "?lang=ru");

        assertThat(browser.text())
                .contains("перенесено, дата уточняется, версия 2", "Из-за погодных условий", "Вход по аккредитации")
                .contains("отменено, версия 2", "В связи с болезнью спикера");
        picture("grid-after-revision-ru.png", 1500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void theFirstViewTakesLessThan60KilobytesOnTheWire(String language) {
        var bytes = browser.firstView(newsroom.ports().notifierAddress() + "/?lang=" + language);
        // Other tests file events of this week, too, of some 200 bytes each.
        var others = browser.driver().findElements(By.cssSelector("article.mg-entry")).stream()
                .filter(card -> !sample.ids()
                        .contains(
                                String.valueOf(card.getDomAttribute("id")).replaceFirst("-\\d{4}-\\d\\d-\\d\\d$", "")))
                .count();

        assertThat(bytes).isBetween(20_000L, 60_000L + 200 * others);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void anEventHasAPageThatTelephoneAndDeskShowAndThatLeadsBack(String language) {
        open("/?lang=" + language);
        browser.follow(By.cssSelector(".mg-entry--featured .mg-entry__title a"));
        var id = browser.driver().getCurrentUrl().replaceAll(".*/events/|\\?.*", "");

        assertThat(browser.driver().findElements(By.cssSelector("article#" + id)))
                .hasSize(1);
        assertThat(browser.text()).contains("10:00", "→", "10:30");
        assertThat(browser.barriers()).isEmpty();
        picture("grid-event-" + language + ".png", 1000);
        browser.resize(360, 740);
        assertThat(browser.overflow()).isNotPositive();
        browser.follow(By.cssSelector("main p a"));
        assertThat(browser.driver().findElements(By.cssSelector("section#day-2026-12-09 article#" + id)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void nothingKeepsAnyReaderOut(String language) {
        open("/?lang=" + language);
        assertThat(browser.barriers()).isEmpty();

        open("/grids/" + SampleWeek.WEEK + "?version=1&lang=" + language);
        assertThat(browser.barriers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/, kk", "/, ru", "/grids/2026-W52, kk", "/sign-in, ru"})
    void aTelephoneShowsAllOfItWithoutScrollingSideways(String path, String language) {
        browser.resize(360, 740);

        open(path + "?lang=" + language);

        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        assertThat(browser.barriers()).isEmpty();
        if (path.equals("/") && language.equals("ru")) {
            picture("grid-page-ru-360.png", 1800);
        }
    }

    @Test
    void onPaperTheGridAloneIsLeftAndNothingIsFoldedAway() {
        open("/?lang=ru");
        assertThat(showsWhatIsFolded()).isFalse();

        try (var paper = browser.onPaper()) {

            assertThat(browser.text())
                    .contains("7–13 декабря 2026 года", "Версия 2", "9 декабря, среда")
                    .doesNotContain("Контроль", "Предыдущая неделя", "English");
            assertThat(showsWhatIsFolded()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru | Медиа-грид, 7–13 декабря 2026 года. Версия 2, 8 декабря 2026 года, вторник, 15:10   | Страница %d из %d
            kk | Медиа-грид, 2026 жылғы 7–13 желтоқсан. 2-нұсқа, 2026 жылғы 8 желтоқсан, сейсенбі, 15:10 | %d-бет, барлығы %d
            """)
    void theWeekIsAtMostEightPagesOnPaperWithTheVersionAtTheFootOfEach(String language, String version, String number)
            throws IOException {
        open("/?lang=" + language);
        // Other tests file events of this week, too.
        browser.driver()
                .executeScript(
                        "document.querySelectorAll('.mg-entry').forEach(entry => arguments[0].includes(entry.id.replace(/-\\d{4}-\\d\\d-\\d\\d$/, '')) || entry.remove())",
                        sample.ids());

        var pdf = browser.print();
        var folder = System.getProperty("pictures", "");
        if (!folder.isEmpty()) {
            Files.write(Path.of(folder, "grid-page-" + language + ".pdf"), pdf);
        }
        var pages = PrintedPages.of(pdf);

        assertThat(pages).hasSizeLessThanOrEqualTo(8);
        for (int at = 0; at < pages.size(); at++) {
            assertThat(pages.get(at))
                    .contains(PrintedPages.squeezed(version))
                    .contains(PrintedPages.squeezed(number.formatted(at + 1, pages.size())))
                    .as("addresses of links")
                    .doesNotContain("https://", "/grids/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void onPaperNoEventIsCutAndTheHeadingOfADayStaysWithItsFirstEvent(String language) {
        open("/?lang=" + language);
        var pages = PrintedPages.of(browser.print());

        for (var together : together()) {
            assertThat(pages)
                    .as(together.toString())
                    .anySatisfy(page -> assertThat(page)
                            .contains(together.stream()
                                    .map(PrintedPages::squeezed)
                                    .toList()));
        }
    }

    /** The texts that one page must have: first and last texts of an event, and of a day with those of its first event. */
    @SuppressWarnings("unchecked")
    private static List<List<String>> together() {
        return (List<List<String>>) browser.driver().executeScript("""
                const said = (part, selector) => [...part.querySelectorAll(selector)].map((one) => one.textContent);
                return [...document.querySelectorAll(".mg-entry")].map((entry) => {
                    const texts = [...said(entry, ".mg-entry__title bdi"), ...said(entry, ".mg-facts bdi"), ...said(entry, ".mg-entry__place bdi")];
                    const before = entry.previousElementSibling;
                    return before?.matches(".mg-copy") ? [...said(entry.parentElement, ".mg-day__name time"), ...texts] : texts;
                });
                """);
    }

    @Test
    void theWeekOrADayIsCopiedAsText() {
        browser.allowCopying();
        open("/?lang=ru");

        browser.driver()
                .findElement(By.xpath("//button[@aria-label='Скопировать текстом: 10 декабря, четверг']"))
                .click();
        browser.awaitText("Скопировано");

        assertThat(browser.copied())
                .startsWith("Медиа-грид, 7–13 декабря 2026 года\nВерсия 2\n")
                .contains("10 ДЕКАБРЯ, ЧЕТВЕРГ")
                .doesNotContain("9 ДЕКАБРЯ");

        open("/?lang=kk");
        browser.driver()
                .findElement(By.xpath("//button[starts-with(@aria-label, 'Мәтін ретінде көшіру: 2026 жылғы')]"))
                .click();
        browser.awaitText("Көшірілді");

        assertThat(browser.copied())
                .containsSubsequence("7 ЖЕЛТОҚСАН, ДҮЙСЕНБІ", "9 ЖЕЛТОҚСАН, СӘРСЕНБІ", "ӨТКІЗІЛМЕЙДІ: ");
    }

    @Test
    void everythingWorksWithoutScripts() {
        try (var plain = browser.withoutScripts()) {
            open("/?lang=ru");
            browser.follow(By.linkText("Версия 1"));
            assertThat(browser.text()).contains("Это версия 1. Действует версия 2.");
            browser.follow(By.linkText("Открыть последнюю версию"));
            browser.driver().findElement(By.cssSelector("search summary")).click();
            browser.driver().findElement(By.id("q")).sendKeys("бюджет");
            browser.follow(By.cssSelector(".mg-find button"));
            assertThat(browser.text()).contains("Показано мероприятий: ", "9 декабря, среда");
            browser.follow(By.linkText("Показать все"));
            browser.follow(By.linkText("Неделя текстом"));
            assertThat(browser.text()).contains("7 ДЕКАБРЯ, ПОНЕДЕЛЬНИК", "Место проведения: ");
            browser.driver().navigate().back();
            browser.follow(By.linkText("Қазақша"));
            assertThat(browser.text()).contains("2026 жылғы 7–13 желтоқсан").doesNotContain("ескірген");
            browser.driver().findElement(By.cssSelector(".mg-more summary")).click();
            assertThat(browser.driver()
                            .findElement(By.cssSelector(".mg-more[open] .govuk-details__text"))
                            .isDisplayed())
                    .isTrue();
            browser.follow(By.cssSelector("a[rel=nofollow]"));
            browser.signIn(newsroom.key("OPS", ""));
            assertThat(browser.text()).contains("Шығу");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ru, Справка о направлении медиа-грида, до конца пятницы",
        "kk, Медиа-гридтің жіберілгені туралы анықтама, күннің соңына дейін"
    })
    void para6_theCertificateOfTheWeekIsOnePageOnPaper(String language, String title, String due) throws IOException {
        open("/grids/" + SampleWeek.WEEK + "/certificate?lang=" + language);
        browser.signIn(newsroom.key("OPS", ""));
        assertThat(browser.text()).contains(title, due);

        var pdf = browser.print();

        assertThat(PrintedPages.of(pdf)).singleElement().asString().contains(PrintedPages.squeezed(title));
        var folder = System.getProperty("pictures", "");
        if (!folder.isEmpty()) {
            Files.write(Path.of(folder, "certificate-" + language + ".pdf"), pdf);
        }
    }

    private static boolean showsWhatIsFolded() {
        var folded = browser.driver().findElement(By.cssSelector(".mg-more .govuk-details__text"));
        return (boolean) browser.driver().executeScript("return arguments[0].checkVisibility()", folded);
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
