package kz.mediagrid.tables;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells. Cells of text are so for Excel too: what is typed there later becomes no formula and no number. */
final class SheetStyles {

    /** Characters that the format would take for an escaped one, as it takes {@code _x0041_} for the letter A. */
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final XSSFCellStyle heading;
    private final XSSFCellStyle text;
    private final XSSFCellStyle day;

    SheetStyles(XSSFWorkbook book) {
        var formats = book.createDataFormat();
        text = book.createCellStyle();
        text.setDataFormat(formats.getFormat("@"));
        text.setWrapText(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        day = book.createCellStyle();
        day.setDataFormat(formats.getFormat("dd\\.mm\\.yyyy"));
        day.setVerticalAlignment(VerticalAlignment.TOP);
        heading = book.createCellStyle();
        heading.cloneStyleFrom(text);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        var bold = book.createFont();
        bold.setBold(true);
        heading.setFont(bold);
    }

    XSSFCellStyle heading() {
        return heading;
    }

    XSSFCellStyle text() {
        return text;
    }

    XSSFCellStyle day() {
        return day;
    }

    /** Puts a text into a cell as it is. A cell of an empty text stays empty. */
    static void fill(XSSFCell cell, String text) {
        if (!text.isEmpty()) {
            cell.setCellValue(ESCAPED.matcher(text).replaceAll("_x005F_"));
        }
    }
}
