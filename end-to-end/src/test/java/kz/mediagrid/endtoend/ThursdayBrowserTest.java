package kz.mediagrid.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.GridWeek;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** A Thursday of press offices on their pages, in different hands and languages; and what every page of theirs must be. */
@SecondMediaGrid
class ThursdayBrowserTest {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final List<Integer> WIDTHS = List.of(360, 800, 1280);

    private static Browser browser;
    private static Newsroom newsroom;
    private static GridWeek week;

    @BeforeAll
    static void start(Newsroom shared) {
        browser = Browser.open();
        newsroom = shared;
        week = AgencyPages.nextWeek(shared);
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Tag("long")
    void inKazakhWithTheMouse() throws Exception {
        thursday(Hand.withMouse(browser), "energo", "kk").play();
    }

    @Test
    @Tag("long")
    void inRussianByKeyboardAlone() throws Exception {
        thursday(Hand.withKeyboard(browser), "transport", "ru").play();
    }

    @Test
    @Tag("long")
    void inKazakhOnATelephone() throws Exception {
        browser.resize(360, 800);
        try {
            thursday(Hand.withMouse(browser), "minfin", "kk").play();
        } finally {
            browser.resize(1280, 800);
        }
    }

    @Test
    @Tag("long")
    void inRussianWithoutScripts() throws Exception {
        var person = thursday(Hand.withMouse(browser), "economy", "ru");
        try (var without = browser.withoutScripts()) {
            assertThat(without).isNotNull();
            person.play();
        }
    }

    private static Thursday thursday(Hand hand, String body, String language) {
        return new Thursday(newsroom, browser, hand, body, language);
    }

    private static String gateway(String path) {
        return newsroom.ports().pagesAddress() + path;
    }

    @Test
    void aRequestIsAnsweredByKeyboardAndOnATelephone() {
        answer(Hand.withKeyboard(browser), "transport", "ru", "Ответ получен:");
        browser.resize(360, 800);
        try {
            answer(Hand.withMouse(browser), "minfin", "kk", "Жауап қабылданды:");
        } finally {
            browser.resize(1280, 800);
        }
    }

    private static void answer(Hand hand, String body, String language, String said) {
        var person = thursday(hand, body, language);
        person.open("/requests/" + Requests.ids(newsroom.ask(body)).get(0));
        person.assertReadable();
        hand.type("text.ru", "Вакансий нет");
        hand.press(By.cssSelector("main button[value=send]"));
        assertThat(browser.text()).contains(said, "Вакансий нет");
        person.assertReadable();
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void aFileIsUploadedAtOnceWithItsProgressAndCanBeCancelled(@TempDir Path folder) throws Exception {
        var person = thursday(Hand.withMouse(browser), "maidd", "ru");
        person.open("/requests/" + Requests.ids(newsroom.ask("maidd")).get(0));
        browser.driver()
                .findElement(By.xpath("//form//summary[contains(., 'Материалы')]"))
                .click();
        var pdf = "%PDF-1.7\ntrailer\n" + " ".repeat(3_000_000) + "\n%%EOF\n";
        var large = Files.writeString(folder.resolve("Справка.pdf"), pdf);

        try (var held = browser.withoutAnswersOf("/uploads")) {
            assertThat(held).isNotNull();
            choose(large);
            browser.await(By.cssSelector("[data-upload] progress:not([hidden])"));
            assertThat(browser.barriers()).isEmpty();
            browser.driver().findElement(By.cssSelector("[data-upload-cancel]")).click();
            browser.awaitText("Файл не загружен: вы отменили загрузку.");
        }
        choose(Files.write(folder.resolve("Программа.pdf"), Arrays.copyOf("MZ".getBytes(UTF_8), 500)));
        browser.awaitText("Это программа");
        assertThat(browser.driver().findElement(By.name("away")).isDisplayed())
                .as("the file can be taken away")
                .isTrue();
        assertThat(browser.barriers()).isEmpty();
        choose(large);
        browser.awaitText("Справка.pdf (документ PDF, 3,0 МБ)");
        assertThat(browser.driver()
                        .findElement(By.cssSelector("[data-upload-cancel]"))
                        .isDisplayed())
                .as("the upload can still be cancelled")
                .isFalse();
        assertThat(browser.barriers()).isEmpty();
        browser.awaitText("Черновик сохранён");

        person.open(browser.driver()
                .getCurrentUrl()
                .replaceFirst("^https?://[^/]+", "")
                .replaceFirst("[?].*", ""));
        assertThat(browser.driver().getPageSource()).contains("Справка.pdf");
    }

    private static void choose(Path file) {
        browser.driver().findElement(By.id("materials.0.file")).sendKeys(file.toString());
    }

    @Test
    void thePagesHaveNoBarriers() {
        thursday(Hand.withMouse(browser), "water", "kk");
        var request = "/requests/" + Requests.ids(newsroom.ask("water")).get(0);
        var matter =
                "/matters/" + Matters.openedBy(newsroom, newsroom.agencyKey("water"), List.of("dsm"), List.of("sci"));
        var paths = List.of(
                "/week/" + week,
                "/drafts/new",
                "/events",
                "/week/" + week + "/table",
                "/week/" + week + "/receipt",
                "/owed",
                "/requests",
                request,
                "/matters",
                "/matters/new",
                matter,
                "/body",
                "/bodies");
        for (int path = 0; path < paths.size(); path++) {
            for (int language = 0; language < LANGUAGES.size(); language++) {
                assertReadableInEachWidth(
                        paths.get(path) + "?lang=" + LANGUAGES.get(language), WIDTHS.get((path + language) % 3));
            }
        }
        browser.resize(1280, 800);
        picture("agency-week-kk.png", "/week/" + week + "?lang=kk", 860);
        picture("agency-event-ru.png", "/drafts/new?lang=ru", 1100);
        picture("agency-table-ru.png", "/week/" + week + "/table?lang=ru", 900);
    }

    /** @param searched the width in which barriers are looked for: of each page another in each language, since only words differ */
    private static void assertReadableInEachWidth(String path, int searched) {
        browser.get(gateway(path));
        for (var width : WIDTHS) {
            browser.resize(width, 800);
            assertThat(browser.overflow()).as("%s, %d px", path, width).isNotPositive();
        }
        browser.resize(searched, 800);
        assertThat(browser.barriers()).as("%s, %d px", path, searched).isEmpty();
        for (var width : WIDTHS) {
            browser.resize(width, 800);
            assertThat(browser.overflowOfSpacedText())
                    .as("%s, %d px, spaced", path, width)
                    .isNotPositive();
        }
    }

    @Test
    void receiptsAreReadableOnATelephone() throws Exception {
        var body = new AgencyPages(newsroom, "zhambyl");
        var send = body.sentEvent(week.toString());
        var page = body.open("/week/" + week);
        body.send(
                page,
                "/week/" + week + "/declaration",
                Map.of("key", "t-" + week, "action", "complete", "anyway", "true"));
        browser.resize(360, 800);
        try {
            for (var language : List.of("kk", "ru")) {
                var person = thursday(Hand.withMouse(browser), "zhambyl", language);
                for (var path : List.of(send, "/week/" + week + "/receipt")) {
                    person.open(path);
                    person.assertReadable();
                    assertThat(browser.barriers()).as(path).isEmpty();
                    assertThat(widths(".mg-receipt dd, caption:not(.govuk-visually-hidden)"))
                            .as("the widths in %s of %s", language, path)
                            .isNotEmpty()
                            .allMatch(width -> width > 300);
                }
            }
        } finally {
            browser.resize(1280, 800);
        }
    }

    private static List<Integer> widths(String selector) {
        return browser.driver().findElements(By.cssSelector(selector)).stream()
                .map(one -> one.getSize().getWidth())
                .toList();
    }

    private static void picture(String name, String path, int height) {
        var folder = System.getProperty("pictures", "");
        if (!folder.isEmpty()) {
            browser.get(gateway(path));
            browser.picture(Path.of(folder, name), height);
        }
    }
}
