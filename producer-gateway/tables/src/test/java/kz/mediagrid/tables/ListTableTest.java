package kz.mediagrid.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ListTableTest {

    private static final ListTable TABLE = new ListTable(
            "Справочник уполномоченных лиц [по видам]",
            List.of("Орган", "Телефон"),
            List.of(List.of("Министерство", "+7 7172 00-00-01\n+7 7172 00-00-02"), List.of("=1+1", "")));

    @Test
    void aWorkbookHasEachTextAsItIs() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(TABLE.xlsx()))) {
            var sheet = book.getSheetAt(0);

            assertThat(sheet.getSheetName()).startsWith("Справочник уполномоченных лиц");
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Телефон");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).contains("01\n+7");
            assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getRow(2).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void csvHasNoFormulas() {
        assertThat(new String(TABLE.csv(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"Орган\",\"Телефон\"\r\n"
                        + "\"Министерство\",\"'+7 7172 00-00-01\n+7 7172 00-00-02\"\r\n\"'=1+1\",\"\"\r\n");
    }

    @Test
    void aTextThatIsTooLongForACellIsCut() throws IOException {
        var long40000 = new ListTable("Лист", List.of("Текст"), List.of(List.of("а".repeat(40_000))));

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(long40000.xlsx()))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .hasSize(32_767);
        }
    }
}
