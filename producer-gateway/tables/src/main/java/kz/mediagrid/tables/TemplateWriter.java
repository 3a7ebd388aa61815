package kz.mediagrid.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.MessageSource;

/**
 * Writes the form of a week as an XLSX file, empty or with rows. Texts are never formulas. A second sheet says how to fill in
 * the form.
 */
final class TemplateWriter {

    private static final int HINTS = 7;
    private static final int HINT_WIDTH = 110;
    private static final int CHARACTER = 256;

    private final FormColumns form;
    private final MessageSource texts;

    TemplateWriter(FormColumns form, MessageSource texts) {
        this.form = form;
        this.texts = texts;
    }

    byte[] write(GridWeek week, Language language, List<ReadRow> rows) {
        try (var book = new XSSFWorkbook();
                var file = new ByteArrayOutputStream()) {
            var sheet = book.createSheet(week.toString());
            var headings = headings(rows);
            var styles = new SheetStyles(book);
            writeHeadings(sheet, headings, styles);
            var cells = new CellWriting(language);
            for (int at = 0; at < rows.size(); at++) {
                var row = sheet.createRow(at + 1);
                for (int column = 0; column < headings.size(); column++) {
                    var heading = headings.get(column);
                    var text = heading.column().kind() == FormColumn.Kind.NUMBER
                            ? Integer.toString(at + 1)
                            : cells.write(heading, rows.get(at).fields());
                    fill(row.createCell(column), heading, text, styles);
                }
            }
            writeHints(book, language, styles);
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The form of " + week + " was not written.", e);
        }
    }

    /** The columns of the form, and those that some row needs. */
    private List<Heading> headings(List<ReadRow> rows) {
        var cells = new CellWriting(Language.RU);
        return form.columns().stream()
                .filter(column -> column.written() != FormColumn.Written.NEVER)
                .flatMap(TemplateWriter::byLanguage)
                .filter(heading -> isAlways(heading)
                        || rows.stream()
                                .anyMatch(row ->
                                        !cells.write(heading, row.fields()).isEmpty()))
                .toList();
    }

    private static Stream<Heading> byLanguage(FormColumn column) {
        return column.languages()
                ? Stream.of("kk", "ru", "en").map(language -> new Heading(column, language, null))
                : Stream.of(new Heading(column, null, null));
    }

    private static boolean isAlways(Heading heading) {
        return heading.column().written() == FormColumn.Written.ALWAYS && !"en".equals(heading.language());
    }

    private void writeHeadings(XSSFSheet sheet, List<Heading> headings, SheetStyles styles) {
        var row = sheet.createRow(0);
        for (int at = 0; at < headings.size(); at++) {
            var cell = row.createCell(at);
            cell.setCellValue(form.heading(headings.get(at)));
            cell.setCellStyle(styles.heading());
            sheet.setColumnWidth(at, headings.get(at).column().width() * CHARACTER);
            sheet.setDefaultColumnStyle(
                    at, headings.get(at).column().kind() == FormColumn.Kind.DAY ? styles.day() : styles.text());
        }
        sheet.createFreezePane(0, 1);
    }

    private static void fill(XSSFCell cell, Heading heading, String text, SheetStyles styles) {
        var day = LocalTimes.date(text);
        if (heading.column().kind() == FormColumn.Kind.DAY) {
            cell.setCellStyle(styles.day());
            if (day.isPresent()) {
                cell.setCellValue(day.get());
                return;
            }
        } else {
            cell.setCellStyle(styles.text());
        }
        if (text.length() > SpreadsheetVersion.EXCEL2007.getMaxTextLength()) {
            throw ProblemKind.REFUSED.because(
                    ProblemText.of("table.cell-unwritable", SpreadsheetVersion.EXCEL2007.getMaxTextLength()));
        }
        SheetStyles.fill(cell, text);
    }

    private void writeHints(XSSFWorkbook book, Language language, SheetStyles styles) {
        var locale = Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT));
        var sheet = book.createSheet(texts.getMessage("table.hints", null, locale));
        sheet.setColumnWidth(0, HINT_WIDTH * CHARACTER);
        for (int at = 1; at <= HINTS; at++) {
            var cell = sheet.createRow(at - 1).createCell(0);
            cell.setCellValue(texts.getMessage("table.hint." + at, null, locale));
            cell.setCellStyle(styles.text());
        }
    }
}
