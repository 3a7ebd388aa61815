package kz.mediagrid.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.mediagrid.edge.content.CsvRows;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A list that a page shows, as a file with the same rows. Texts are never formulas.
 *
 * @param title the name of the sheet, which Excel cuts to 31 characters
 * @param headings the names of the columns
 * @param rows the texts of each row, one for each column; a text has a line break between its lines
 */
public record ListTable(String title, List<String> headings, List<List<String>> rows) {

    private static final int WIDTH = 30 * 256;

    public ListTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** The list as CSV (RFC 4180) in UTF-8. */
    public byte[] csv() {
        var file = new StringWriter();
        var csv = new CsvRows(new PrintWriter(file));
        csv.row(headings.toArray(String[]::new));
        rows.forEach(row -> csv.row(row.toArray(String[]::new)));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The list as an XLSX file. A text that is longer than a cell may be is cut. */
    public byte[] xlsx() {
        try (var book = new XSSFWorkbook();
                var file = new ByteArrayOutputStream()) {
            var sheet = book.createSheet(WorkbookUtil.createSafeSheetName(title));
            var styles = new SheetStyles(book);
            fill(sheet.createRow(0), headings, styles.heading());
            for (int at = 0; at < rows.size(); at++) {
                fill(sheet.createRow(at + 1), rows.get(at), styles.text());
            }
            for (int column = 0; column < headings.size(); column++) {
                sheet.setColumnWidth(column, WIDTH);
            }
            sheet.createFreezePane(0, 1);
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The list was not written.", e);
        }
    }

    private static void fill(XSSFRow row, List<String> texts, XSSFCellStyle style) {
        int longest = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        for (int column = 0; column < texts.size(); column++) {
            var text = texts.get(column);
            var cell = row.createCell(column);
            cell.setCellStyle(style);
            SheetStyles.fill(cell, text.length() <= longest ? text : text.substring(0, longest));
        }
    }
}
