package kz.mediagrid.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.problem.RequestProblem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateWriterTest {

    private final EventTables tables = Tables.standard();

    @ParameterizedTest
    @EnumSource
    void anEmptyFormHasHeadingsInBothLanguagesAndHints(Language language) throws IOException {
        try (var book = open(tables.write(Tables.WEEK, language, List.of()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("2026-W51");
            assertThat(sheet.getLastRowNum()).isZero();
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("Іс-шара (атауы) (қазақша)\nНаименование мероприятия (на казахском)");
            assertThat(book.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .isNotEmpty();
        }
    }

    @Test
    void anEmptyFormHasNoRows() {
        var read = tables.read(tables.write(Tables.WEEK, Language.KK, List.of()), Tables.WEEK);

        assertThat(read.rows()).isEmpty();
        assertThat(read.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+7 701",
                "-1",
                "@SUM(A1)",
                "=HYPERLINK(\"https://example.invalid\",\"x\")",
                "'=1",
                "_x0041_"
            })
    void textThatLooksLikeAFormulaStaysText(String text) throws IOException {
        var file = tables.write(Tables.WEEK, Language.RU, List.of(row(Map.of("title.ru", text))));

        try (var book = open(file)) {
            var cell = book.getSheetAt(0).getRow(1).getCell(2);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        }
        assertThat(tables.read(file, Tables.WEEK).rows())
                .singleElement()
                .satisfies(read -> assertThat(read.fields()).isEqualTo(Map.of("title.ru", text)));
    }

    @Test
    void aDayIsADayForExcelToo() throws IOException {
        var file = tables.write(Tables.WEEK, Language.RU, List.of(row(Map.of("date", "2026-12-17"))));

        try (var book = open(file)) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(3).getLocalDateTimeCellValue())
                    .isEqualTo("2026-12-17T00:00:00");
        }
    }

    @Test
    void columnsThatFewNeedAreThereIfARowFillsThem() throws IOException {
        var id = "0b6ff1a4-9a5a-7c1e-8f3d-2f5f3f1c9b11";
        var fields = Map.of("title.en", "Briefing", "eventId", id, "streamUrl", "https://example.invalid/live");

        try (var book = open(tables.write(Tables.WEEK, Language.RU, List.of(row(fields))))) {
            var headings = new ArrayList<String>();
            book.getSheetAt(0).getRow(0).forEach(cell -> headings.add(cell.getStringCellValue()));
            assertThat(headings)
                    .contains("Іс-шараның нөмірі (өзгертпеңіз)\nНомер мероприятия (не изменять)")
                    .noneMatch(heading -> heading.contains("аккредитации"));
        }
        assertThat(tables.read(tables.write(Tables.WEEK, Language.RU, List.of(row(fields))), Tables.WEEK)
                        .rows())
                .singleElement()
                .satisfies(read -> assertThat(read.fields()).isEqualTo(fields));
    }

    @Test
    void aTextThatNoCellHoldsIsRefused() {
        var row = row(Map.of("title.ru", "ы".repeat(32_768)));

        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> tables.write(Tables.WEEK, Language.RU, List.of(row)))
                .satisfies(refused -> assertThat(refused.text().key()).isEqualTo("table.cell-unwritable"));
    }

    private static ReadRow row(Map<String, String> fields) {
        return new ReadRow(1, fields, List.of());
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }
}
