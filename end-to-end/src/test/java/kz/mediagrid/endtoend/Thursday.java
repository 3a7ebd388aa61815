package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/**
 * The Thursday of one press secretary on the pages: two events by hand, ten in the table, a file, one corrected, one withdrawn, and the week
 * declared.
 */
final class Thursday {

    private static final int MOST_ACTIONS = 15;
    private static final By SEND = By.cssSelector("button[value=send]");

    private final Newsroom newsroom;
    private final GridWeek week;
    private final Browser browser;
    private final Hand hand;
    private final String body;
    private final String language;

    /** Signs in one person of {@code body}, who reads pages in {@code language}. */
    Thursday(Newsroom newsroom, Browser browser, Hand hand, String body, String language) {
        this.newsroom = newsroom;
        this.week = AgencyPages.nextWeek(newsroom);
        this.browser = browser;
        this.body = body;
        this.language = language;
        this.hand = hand;
        browser.get(gateway("/sign-in?lang=" + language));
        browser.driver().manage().deleteAllCookies();
        browser.get(Visitor.linkOf(newsroom.ports(), body) + "&lang=" + language);
        browser.follow(By.cssSelector("main form button"));
    }

    private String gateway(String path) {
        return newsroom.ports().pagesAddress() + path;
    }

    /** Does all of it. Each event takes at most fifteen actions. */
    void play() throws Exception {
        assertThat(browser.driver().getCurrentUrl()).contains("/week/" + week);
        byHand("1");
        byHand("2");
        byTable();
        byFile();
        correct("1");
        withdraw("2");
        declare();
    }

    void open(String path) {
        browser.get(gateway(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
    }

    private void byHand(String number) {
        open("/week/" + week);
        hand.actions();

        hand.press(By.cssSelector("a[href^='/drafts/new']"));
        assertReadable();
        hand.type("title.kk", "Қолмен " + number);
        hand.type("title.ru", "Вручную " + number);
        hand.type("date", week.monday().plusDays(3).format(DateTimeFormatter.ofPattern("MMddyyyy")));
        hand.type("startTime", "1100AM");
        hand.type("place.kk", "ОКҚ, " + body);
        hand.type("place.ru", "СЦК, " + body);
        hand.type("purpose.kk", "Түсіндіру");
        hand.type("purpose.ru", "Разъяснить");
        hand.press(SEND);

        assertThat(hand.actions()).isLessThanOrEqualTo(MOST_ACTIONS);
        assertThat(filed())
                .anyMatch(row -> row.contains(language.equals("kk") ? "Қолмен " + number : "Вручную " + number));
    }

    private void byTable() {
        open("/week/" + week);
        assertReadable();
        hand.press(By.cssSelector("button[value=more]"));
        hand.press(By.cssSelector("button[value=more]"));
        hand.actions();

        for (int row = 0; row < 10; row++) {
            hand.choose("rows." + row + ".date", dayName());
            hand.type("rows." + row + ".startTime", "0230PM");
            hand.type("rows." + row + ".title.kk", "Кесте " + row);
            hand.type("rows." + row + ".title.ru", "Таблица " + row);
            hand.type("rows." + row + ".place.kk", "Зал " + row + ", " + body);
            hand.type("rows." + row + ".place.ru", "Зал " + row + ", " + body);
            hand.type("rows." + row + ".purpose.kk", "Түсіндіру");
            hand.type("rows." + row + ".purpose.ru", "Разъяснить");
        }
        hand.press(SEND);

        assertThat(hand.actions()).isLessThanOrEqualTo(10 * MOST_ACTIONS);
        assertThat(filed())
                .filteredOn(row -> row.contains(language.equals("kk") ? "Кесте " : "Таблица "))
                .hasSize(10);
    }

    /** The text of the fourth day in the choice of a date. */
    private String dayName() {
        return new Select(browser.driver().findElement(By.id("rows.0.date")))
                .getOptions()
                .get(4)
                .getText();
    }

    private void byFile() throws IOException {
        open("/week/" + week + "/table");
        assertReadable();
        hand.file("file", spreadsheet().toString());
        hand.press(By.cssSelector("button[value=take]"));
        assertReadable();
        assertThat(browser.text()).contains("Из файла, " + body);
        hand.press(By.cssSelector("main a[role=button]"));
        hand.press(SEND);

        assertThat(filed()).anyMatch(row -> row.contains("Из файла, " + body));

        open("/week/" + week + "/table");
        hand.file("file", spreadsheet().toString());
        hand.press(By.cssSelector("button[value=take]"));
        assertThat(browser.text())
                .as("the same file again")
                .contains(language.equals("kk") ? "ұсынылған, өзгеріс жоқ" : "уже подано, без изменений");
    }

    private Path spreadsheet() throws IOException {
        var file = WholeMediaGrid.newDirectory("thursday").resolve("week.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet();
            var rows = List.of(
                    List.of("Дата", "Время", "Наименование мероприятия", "Место", "Цель"),
                    List.of(
                            week.monday().plusDays(4).format(DateTimeFormatter.ofPattern("dd.MM.yyyy")),
                            "10:00–11:00",
                            "Из файла, " + body,
                            "Зал из файла, " + body,
                            "Разъяснить"));
            for (int at = 0; at < rows.size(); at++) {
                var row = sheet.createRow(at);
                for (int cell = 0; cell < rows.get(at).size(); cell++) {
                    row.createCell(cell).setCellValue(rows.get(at).get(cell));
                }
            }
            book.write(out);
        }
        return file;
    }

    private void change(String number) {
        open("/events?week=" + week);
        assertReadable();
        hand.press(By.xpath("//tr[contains(., '" + (language.equals("kk") ? "Қолмен " : "Вручную ") + number
                + "')]//a[contains(@href, '/change')]"));
        assertReadable();
    }

    private void correct(String number) {
        change(number);
        hand.press(By.cssSelector("button[value=correct]"));
        hand.type("title.kk", ", түзетілді");
        hand.type("title.ru", ", исправлено");
        hand.press(SEND);
        assertThat(filed()).anyMatch(row -> row.contains(language.equals("kk") ? ", түзетілді" : ", исправлено"));
    }

    private void withdraw(String number) {
        change(number);
        hand.type("reason.kk", "Қате ұсынылған");
        hand.type("reason.ru", "Подано ошибочно");
        hand.press(By.cssSelector("button[value=withdraw]"));
        assertThat(browser.text()).contains(language.equals("kk") ? "кері қайтарылған" : "отозвано");
    }

    private void declare() {
        open("/week/" + week);
        hand.press(By.cssSelector("button[value=complete]"));
        assertReadable();
        // The event from the file has texts in one language.
        assertThat(browser.text())
                .contains(language.equals("kk") ? "Апта әлі жарияланған жоқ" : "Неделя ещё не объявлена");
        hand.press(By.cssSelector("button[value=complete]"));
        assertReadable();
        assertThat(browser.text())
                .contains(language.equals("kk") ? "апта толық ұсынылды" : "неделя объявлена полной")
                .contains("12");
        open("/week/" + week);
    }

    /** The filed events, when each that was sent is decided: until then a person without scripts shows the page again. */
    private List<String> filed() {
        await("what was sent is decided").atMost(Duration.ofSeconds(60)).until(() -> {
            var waiting = browser.driver().findElement(By.cssSelector("[data-waiting]"));
            if ("0".equals(waiting.getDomAttribute("data-waiting"))) {
                return true;
            }
            open("/week/" + week);
            return false;
        });
        return browser.driver().findElements(By.cssSelector("[data-decided=filed] tbody tr")).stream()
                .map(row -> row.getText())
                .toList();
    }

    void assertReadable() {
        assertThat(browser.overflow()).as(browser.driver().getCurrentUrl()).isNotPositive();
    }
}
