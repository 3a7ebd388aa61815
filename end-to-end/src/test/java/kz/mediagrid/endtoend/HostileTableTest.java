package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.tables.testing.HostileFiles;
import kz.mediagrid.tables.testing.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.util.HtmlUtils;

/**
 * The page answers each hostile table with a clear message in the reader's language. Nothing is filed, only good rows become drafts, and
 * the gateway lives on.
 */
@ExtendWith(WholeMediaGrid.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // its people sign in once
class HostileTableTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String DATE = "Дата проведения";
    private static final String TITLE = "Название";

    private final AgencyPages office;
    private final AgencyPages other;
    private final GridWeek week;

    HostileTableTest(Newsroom newsroom) {
        office = new AgencyPages(newsroom, "pavlodar");
        other = new AgencyPages(newsroom, "sko");
        week = AgencyPages.nextWeek(newsroom);
    }

    @BeforeEach
    void theWeekIsNotOver() throws Exception {
        assertThat(office.open("/week/" + week).statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> refused() {
        var secret =
                WholeMediaGrid.newDirectory("hostile").resolve("secret.txt").toUri();
        return Stream.of(
                Arguments.of("a program", HostileFiles.program(), 422, "table.not-xlsx", List.of()),
                Arguments.of("an empty file", new byte[0], 422, "table.empty", List.of()),
                Arguments.of("a truncated file", HostileFiles.truncated(), 422, "table.broken", List.of()),
                Arguments.of(
                        "an outer entity",
                        HostileFiles.withOuterEntity(Workbooks.SHEET, secret),
                        422,
                        "table.broken",
                        List.of()),
                Arguments.of("laughs", HostileFiles.withLaughs(Workbooks.STRINGS), 422, "table.broken", List.of()),
                Arguments.of("a bomb", HostileFiles.zipBomb(), 413, "table.unpacked", List.of(1000)),
                Arguments.of("many rows", HostileFiles.withRows(100_000), 413, "table.too-many-rows", List.of(1000)),
                Arguments.of("2 MB and a byte", new byte[2 * 1024 * 1024 + 1], 413, "table.too-large", List.of(2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void aFileThatIsNoTableIsRefusedInTheReadersLanguage(
            String name, byte[] file, int status, String text, List<Object> values) throws Exception {
        var before = office.work(week);
        for (var language : List.of("kk", "ru", "en")) {
            var began = System.nanoTime();

            var answer = upload(language, file);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).as(name).isLessThan(PATIENCE);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(said(answer)).contains(problem(text, language, values)).contains("name=\"file\"");
        }
        assertThat(office.work(week)).isEqualTo(before);
    }

    @Test
    void aFileThatIsTooLargeForAnyPageIsReadToItsEndAndRefusedOnOne() throws Exception {
        for (var language : List.of("kk", "ru", "en")) {
            var answer = upload(language, new byte[20 * 1024 * 1024]);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
            assertThat(said(answer))
                    .contains("lang=\"" + language + "\"")
                    .contains(text("edge-templates/page/words", "problem.TOO_LARGE.why", language));
        }
    }

    @Test
    void aFormulaIsTakenAsItsValueAndSaidAtItsCell() throws Exception {
        var answer = upload("ru", Workbooks.withSheet(sheet -> {
            var headings = sheet.createRow(0);
            headings.createCell(0).setCellValue(DATE);
            headings.createCell(1).setCellValue(TITLE);
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue(day());
            row.createCell(1).setCellFormula("HYPERLINK(\"https://example.invalid\",\"Нажмите\")");
        }));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(said(answer)).contains("B2: " + problem("table.formula", "ru", List.of()));
        assertThat(office.work(week)).noneMatch(path -> path.startsWith("/events/"));
    }

    @Test
    void aPastedFormulaIsAText() throws Exception {
        var formula = "=HYPERLINK(\"https://example.invalid\",\"Нажмите\")";
        var page = office.open("/week/" + week + "/table?lang=ru");

        var answer = office.send(
                page,
                "/week/" + week + "/table?lang=ru",
                Map.of("action", "take", "text", DATE + "\t" + TITLE + "\n" + day() + "\t" + formula));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(said(answer)).contains("<bdi>" + formula + "</bdi>");
        assertThat(answer.body()).doesNotContain("href=\"https://example.invalid");
    }

    @Test
    void aDayIsReadInSixSpellings() throws Exception {
        var day = LocalDate.parse(day());
        var spellings = List.of(
                day.toString(),
                "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
                "%d.%d.%02d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() % 100),
                "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
                "%d декабря %d года".formatted(day.getDayOfMonth(), day.getYear()),
                "%d жылғы %d желтоқсан".formatted(day.getYear(), day.getDayOfMonth()));
        assertThat(day.getMonthValue()).isEqualTo(12);

        var answer = upload(
                "ru",
                table(Stream.concat(
                        Stream.<String[]>of(new String[][] {{DATE, TITLE}}),
                        spellings.stream()
                                .<String[]>map(spelling -> new String[] {spelling, "Записано так: " + spelling}))));

        assertThat(said(answer).split("<bdi>" + spellings.get(4) + "</bdi>", -1))
                .hasSize(spellings.size() + 1);
        assertThat(said(answer)).doesNotContain("B2: ", "A2: ");
    }

    @Test
    void eachFaultIsSaidAtItsCellAndTheGoodRowIsADraft() throws Exception {
        var before = office.work(week);
        var lastYear = LocalDate.parse(day()).minusYears(1).toString();
        var foreign = other.file("Чужое", week);

        var answer = upload(
                "ru",
                table(Stream.of(
                        new String[] {DATE, "Название (каз)", "Название (рус)", "Место", "Номер мероприятия"},
                        new String[] {day(), "Жақсы жол", "Хорошая строка", "Зал", ""},
                        new String[] {lastYear, "", "Прошлогодняя строка", "Зал", ""},
                        new String[] {day(), "", "Строка с длинной ячейкой", "я".repeat(10_000), ""},
                        new String[] {day(), "Брифинг для журналистов о подготовке к зиме", "", "Зал", ""},
                        new String[] {day(), "", "Чужое мероприятие", "Зал", foreign},
                        new String[] {"31.02.2026", "", "Нет такого дня", "Зал", ""},
                        new String[] {day(), "", "", "Строка без названия", ""})));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(said(answer))
                .contains("A3: "
                        + problem(
                                "table.day-before",
                                "ru",
                                List.of(typed(LocalDate.parse(lastYear)), typed(week.monday()))))
                .contains("D4: ")
                .contains(problem("table.cell-too-long", "ru", List.of(10_000, 5_000)))
                .contains("B5: " + problem("table.not-kazakh", "ru", List.of()))
                .contains(problem("table.unknown-event", "ru", List.of()))
                .contains("A7: ")
                .contains("Название мероприятия: Заполните на казахском или на русском языке.", "проверьте");
        assertThat(office.work(week))
                .containsAll(before)
                .hasSize(before.size() + 6)
                .noneMatch(path -> path.contains(foreign));
        assertThat(other.work(week)).contains("/events/" + foreign);
    }

    @Test
    void hoursThatAreNoneAreShownInTheWeekAsTheyWereTyped() throws Exception {
        var answer = upload("ru", table(Stream.of(new String[] {DATE, "Время", TITLE}, new String[] {
            "в среду", "25:00", "Строка с неверными часами"
        })));

        assertThat(said(answer)).contains("B2: ");
        var shown = said(office.open("/week/" + week + "?lang=ru"));
        assertThat(shown).containsPattern("type=\"text\"\\s+value=\"25:00\"").contains("Выберите день.");
    }

    private static String typed(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd.MM.uuuu"));
    }

    private String day() {
        return week.monday().plusDays(3).toString();
    }

    private static byte[] table(Stream<String[]> rows) {
        return Workbooks.withRows(rows.toArray(String[][]::new));
    }

    private HttpResponse<String> upload(String language, byte[] file) throws Exception {
        var path = "/week/" + week + "/table?lang=" + language;
        return office.upload(office.open(path), path, "week.xlsx", file);
    }

    private static String said(HttpResponse<String> page) {
        return HtmlUtils.htmlUnescape(page.body());
    }

    private static String problem(String key, String language, List<Object> values) {
        return texts("tables/problems")
                .getMessage(ProblemText.of(key, values.toArray()), Locale.forLanguageTag(language));
    }

    private static String text(String bundle, String key, String language) {
        return texts(bundle).getMessage(key, null, Locale.forLanguageTag(language));
    }

    private static MessageSource texts(String bundle) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename(bundle);
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
