package kz.mediagrid.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.tables.testing.Workbooks;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

class SpreadsheetReaderTest {

    private static final String[] HEADINGS = {"Дата", "Время", "Мероприятие", "Место", "Цель"};

    private final EventTables tables = Tables.standard();

    @Test
    void daysAndHoursOfExcelAreReadHoweverTheyAreShown() {
        var file = Workbooks.withSheet(sheet -> {
            row(sheet, 0, HEADINGS);
            var row = sheet.createRow(1);
            formatted(row.createCell(0), "d mmmm yyyy;@").setCellValue(LocalDate.of(2026, 12, 17));
            formatted(row.createCell(1), "h:mm").setCellValue(11.5 / 24);
            row.createCell(2).setCellValue("Брифинг");
            row = sheet.createRow(2);
            formatted(row.createCell(0), "[$-419]dd.mm.yy h:mm").setCellValue(LocalDateTime.of(2026, 12, 18, 9, 0));
            row.createCell(2).setCellValue(2030);
        });

        var read = tables.read(file, Tables.WEEK);

        assertThat(read.rows().get(0).fields())
                .containsOnly(
                        entry("date", "2026-12-17"),
                        entry("timing", "TIMED"),
                        entry("startTime", "11:30"),
                        entry("title.ru", "Брифинг"));
        assertThat(read.rows().get(1).fields())
                .containsOnly(
                        entry("date", "2026-12-18"),
                        entry("timing", "TIMED"),
                        entry("startTime", "09:00"),
                        entry("title.ru", "2030"));
        assertThat(read.rows()).extracting(ReadRow::number).containsExactly(2, 3);
    }

    @Test
    void daysMayBeCountedFrom1904() {
        var from1900 = Workbooks.withSheet(sheet -> {
            row(sheet, 0, HEADINGS);
            var row = sheet.createRow(1);
            formatted(row.createCell(0), "dd.mm.yyyy").setCellValue(46373 - 1462);
            row.createCell(2).setCellValue("Брифинг");
        });
        var workbook = Workbooks.part(from1900, "xl/workbook.xml");
        var file = Workbooks.withPart(
                from1900, "xl/workbook.xml", workbook.replace("date1904=\"false\"", "date1904=\"true\""));

        assertThat(tables.read(file, Tables.WEEK).rows().get(0).fields()).containsEntry("date", "2026-12-17");
    }

    @Test
    void aMergedAreaGivesItsTextToEachRow() {
        var file = Workbooks.withSheet(sheet -> {
            row(sheet, 0, "Медиа-план на неделю");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            row(sheet, 2, HEADINGS);
            row(sheet, 3, "17.12.2026", "11:00", "Брифинг", "СЦК", "");
            row(sheet, 4, "", "12:00", "Форум", "", "");
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 3, 4));
        });

        var read = tables.read(file, Tables.WEEK);

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.fields())
                        .containsEntry("date", "2026-12-17")
                        .containsEntry("place.ru", "СЦК"));
    }

    @Test
    void aRowWithADayAloneIsTheDayOfTheRowsBelow() {
        var file = Workbooks.withRows(
                new String[] {"Время", "Мероприятие"},
                new String[] {"Четверг, 17 декабря"},
                new String[] {"11:00", "Брифинг"},
                new String[] {"Пятница, 18 декабря"},
                new String[] {"12:00", "Форум"});

        assertThat(tables.read(file, Tables.WEEK).rows())
                .extracting(row -> row.fields().get("date"), row -> row.fields().get("title.ru"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-12-17", "Брифинг"),
                        org.assertj.core.groups.Tuple.tuple("2026-12-18", "Форум"));
    }

    @Test
    void aFormulaIsNotEvaluatedAndIsAFaultAtItsCell() {
        var file = Workbooks.withSheet(sheet -> {
            row(sheet, 0, HEADINGS);
            row(sheet, 1, "17.12.2026", "11:00", "Брифинг");
            var title = sheet.getRow(1).getCell(2);
            title.setCellFormula("CONCATENATE(\"a\",\"b\")");
            title.setCellValue("Брифинг");
            sheet.getRow(1).createCell(3).setCellFormula("HYPERLINK(\"https://example.invalid\")");
            sheet.getRow(1).createCell(4).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
        });

        var row = tables.read(file, Tables.WEEK).rows().get(0);

        assertThat(row.fields()).containsEntry("title.ru", "Брифинг").doesNotContainKey("place.ru");
        assertThat(row.faults())
                .contains(
                        new Fault("title", "C2", ProblemText.of("table.formula")),
                        new Fault("place", "D2", ProblemText.of("table.formula")),
                        new Fault("purpose", "E2", ProblemText.of("table.error-value", "#REF!")));
    }

    @Test
    void theFirstSheetWithRowsIsRead() {
        var file = Workbooks.withBook(book -> {
            book.createSheet("пусто");
            var sheet = book.createSheet("план");
            row(sheet, 0, HEADINGS);
            row(sheet, 1, "17.12.2026", "11:00", "Брифинг");
        });

        assertThat(tables.read(file, Tables.WEEK).rows()).hasSize(1);
    }

    @Test
    void faultsNameTheirCells() {
        var file = Workbooks.withRows(
                new String[] {"Дата", "Время", "Название (каз)", "Название (рус)", "Примечание"},
                new String[] {"17.12.2025", "вечером", "Брифинг о порядке сдачи", "Жаңа мектептің ашылу салтанаты", "!"
                },
                new String[] {"скоро", "11:00", "Ә".repeat(5_001), "Брифинг", ""});

        var read = tables.read(file, Tables.WEEK);

        assertThat(read.faults())
                .containsExactly(new Fault("Примечание", "E1", ProblemText.of("table.unknown-heading", "Примечание")));
        assertThat(read.rows().get(0).faults())
                .containsExactly(
                        new Fault("date", "A2", ProblemText.of("table.day-before", "17.12.2025", "14.12.2026")),
                        new Fault("startTime", "B2", ProblemText.of("table.hours", "11:00–12:00")),
                        new Fault("title.kk", "C2", ProblemText.of("table.not-kazakh")),
                        new Fault("title.ru", "D2", ProblemText.of("table.not-russian")));
        assertThat(read.rows().get(0).fields())
                .containsEntry("startTime", "вечером")
                .containsEntry("title.kk", "Брифинг о порядке сдачи");
        assertThat(read.rows().get(1).faults())
                .containsExactly(
                        new Fault("date", "A3", ProblemText.of("table.day", "17.12.2026")),
                        new Fault("title.kk", "C3", ProblemText.of("table.cell-too-long", 5_001, 5_000)));
        assertThat(read.rows().get(1).fields().get("date")).isEqualTo("скоро");
    }

    private static void row(XSSFSheet sheet, int number, String... texts) {
        var row = sheet.createRow(number);
        for (int column = 0; column < texts.length; column++) {
            row.createCell(column).setCellValue(texts[column]);
        }
    }

    private static XSSFCell formatted(XSSFCell cell, String format) {
        var book = cell.getSheet().getWorkbook();
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }
}
