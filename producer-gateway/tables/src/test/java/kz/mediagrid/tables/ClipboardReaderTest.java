package kz.mediagrid.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClipboardReaderTest {

    private final EventTables tables = Tables.standard();

    @Test
    void excelsHtmlHasMergedCellsAndLineBreaks() {
        var read = tables.readHtml(clipboard("excel.html"), Tables.WEEK);

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.faults()).isEmpty());
        assertThat(read.rows().get(0).fields())
                .containsOnly(
                        entry("date", "2026-12-17"),
                        entry("timing", "TIMED"),
                        entry("startTime", "11:00"),
                        entry("endTime", "12:00"),
                        entry("title.kk", "ҰБТ туралы брифинг"),
                        entry("title.ru", "Брифинг о ЕНТ"),
                        entry("place.ru", "СЦК, зал брифингов"),
                        entry("purpose.ru", "Рассказать о порядке \"ЕНТ\" & сроках"));
        assertThat(read.rows().get(1).fields())
                .containsOnly(
                        entry("date", "2026-12-17"),
                        entry("timing", "ALL_DAY"),
                        entry("title.ru", "Олимпиада школьников"),
                        entry("place.ru", "Дворец школьников"));
    }

    @Test
    void wordsOfficialFormIsTakenApart() {
        var read = tables.readHtml(clipboard("word.html"), Tables.WEEK);

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.faults()).isEmpty());
        assertThat(read.rows().get(0).fields())
                .containsOnly(
                        entry("title.kk", "ҰБТ туралы брифинг"),
                        entry("title.ru", "Брифинг о ЕНТ"),
                        entry("date", "2026-12-17"),
                        entry("timing", "TIMED"),
                        entry("startTime", "11:00"),
                        entry("endTime", "12:00"),
                        entry("place.kk", "Орталық коммуникациялар қызметі"),
                        entry("organisers.0.name.kk", "Оқу-ағарту министрлігі, баспасөз қызметі"),
                        entry("organisers.0.contacts.0.phone", "+7 (7172) 00-00-24"),
                        entry("organisers.0.contacts.0.email", "press@example.kz"),
                        entry("purpose.kk", "ҰБТ тәртібін түсіндіру."),
                        entry("objective.text.kk", "мерзімдерді хабарлау."),
                        entry("keyMessages.0.text.kk", "Тіркеу басталды"),
                        entry("keyMessages.1.text.kk", "Тіркеу тегін өтеді"),
                        entry("speakers.0.position.kk", "Қазақстан Республикасының Оқу-ағарту министрі"),
                        entry("speakers.0.name.kk", "Серік Ахметов"),
                        entry("speakers.0.contacts.0.phone", "8 701 000 00 01"));
    }

    @Test
    void aSecondTableHasHeadingsOfItsOwn() {
        var read = tables.readHtml(clipboard("word.html"), Tables.WEEK);

        assertThat(read.rows().get(1).fields())
                .isEqualTo(Map.of("date", "2026-12-18", "title.ru", "Заседание коллегии"));
    }

    @Test
    void excelsTextHasCellsInQuotationMarks() {
        var read = tables.readText(clipboard("excel.txt"), Tables.WEEK);

        assertThat(read.rows()).hasSize(2);
        assertThat(read.rows().get(0).fields())
                .containsEntry("title.kk", "ҰБТ туралы \"брифинг\"")
                .containsEntry("title.ru", "Брифинг о \"ЕНТ\"")
                .containsEntry("place.ru", "СЦК")
                .containsEntry("purpose.ru", "Рассказать");
        assertThat(read.rows().get(1).fields())
                .containsEntry("title.kk", "\"Қаз\" оқулары")
                .containsEntry("place.ru", "СЦК")
                .doesNotContainKey("purpose.ru");
    }

    @Test
    void rowsWithoutHeadingsHaveTheShortOrder() {
        var read = tables.readText("чт 17.12\t11:00–12:00\tБрифинг\tСЦК\tСообщить о сроках\n", Tables.WEEK);

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.fields())
                        .containsOnly(
                                entry("date", "2026-12-17"),
                                entry("timing", "TIMED"),
                                entry("startTime", "11:00"),
                                entry("endTime", "12:00"),
                                entry("title.ru", "Брифинг"),
                                entry("place.ru", "СЦК"),
                                entry("purpose.ru", "Сообщить о сроках")));
    }

    @Test
    void columnsInAnUnknownOrderAreReportedAndKept() {
        var read = tables.readText("Брифинг\t17.12.2026\n", Tables.WEEK);

        assertThat(read.faults()).extracting(Fault::text).containsExactly(ProblemText.of("table.no-heading"));
        assertThat(read.rows().get(0).fields()).containsEntry("date", "Брифинг");
    }

    @Test
    void textWithoutATableIsRefused() {
        for (var html : List.of("<p>Брифинг</p>", "", "<table></table>", "<table><tr></tr></table>")) {
            assertThatExceptionOfType(RequestProblem.class)
                    .as(html)
                    .isThrownBy(() -> tables.readHtml(html, Tables.WEEK));
        }
        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> tables.readText("Брифинг", Tables.WEEK))
                .satisfies(refused -> assertThat(refused.text()).isEqualTo(ProblemText.of("table.no-table")));
    }

    @Test
    void hugeSpansAndManyRowsDoNoHarm() {
        var wide = "<table><tr><td colspan=9999 rowspan=9999>x</td><td>y</td></tr></table>";
        var tall = "<table>" + "<tr><td>17.12<td>11:00".repeat(1_100) + "</table>";
        var deep = "<table><tr><td>17.12<td>11:00<td>" + "<div>".repeat(50_000) + "Форум</table>";

        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> tables.readHtml(wide, Tables.WEEK))
                .satisfies(refused -> assertThat(refused.text().key()).isEqualTo("table.too-many-columns"));
        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> tables.readHtml(tall, Tables.WEEK))
                .satisfies(refused -> assertThat(refused.text().key()).isEqualTo("table.too-many-rows"));
        assertThat(tables.readHtml(deep, Tables.WEEK).rows()).hasSize(1);
    }

    /** Each of these made a pattern or a search take the square of its length. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\u00a0",
                ",",
                "; ",
                "- ",
                "тел",
                "8 ",
                "«",
                "\"",
                "(",
                "1. ",
                "a.",
                "<td><table>",
                "<p>",
                "<span> </span>"
            })
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void textsThatRepeatOneThingAreReadInTime(String repeated) {
        var text = repeated.repeat(1_000_000 / repeated.length());
        var brief = repeated.repeat(4_900 / repeated.length());
        var head = "<table><tr><td>Дата<td>Спикеры<td>Цель и задача<td>Контакты<td>Дата, время и место</tr>";

        for (var cell : List.of("x" + text + "x", text, ("x" + brief + "x</td><td>").repeat(40))) {
            var html = head + "<tr><td>17.12<td>" + cell + "</td><td>" + cell.substring(0, cell.length() / 50)
                    + "</table>";
            assertThatCode(() -> outcome(html)).doesNotThrowAnyException();
        }
    }

    private String outcome(String html) {
        try {
            return tables.readHtml(html, Tables.WEEK).toString();
        } catch (RequestProblem refused) {
            return refused.text().key();
        }
    }

    @Test
    void aTableWithinACellIsTextOfTheCell() {
        var read = tables.readHtml(
                "<table><tr><td>17.12</td><td>11:00</td><td><table><tr><td>Форум</td><td>и выставка</td></tr></table></td></tr></table>",
                Tables.WEEK);

        assertThat(read.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.fields().get("title.ru")).contains("Форум", "и выставка"));
    }

    private static String clipboard(String name) {
        try (var file = ClipboardReaderTest.class.getResourceAsStream("/clipboard/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
