package kz.mediagrid.tables;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;

/**
 * Writes the stored value of a cell as text. Days and hours, which a spreadsheet stores as numbers, become {@code 2026-12-17}
 * and {@code 11:00}, however the cell shows them.
 *
 * @param from1904 whether days are counted from 1904 instead of 1900
 */
record SheetCells(SharedStrings strings, StylesTable styles, boolean from1904) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * The text of the stored value.
     *
     * @param type the type of the cell, as the sheet names it; null for a number
     * @param style the index of the cell's style, or null
     */
    String text(@Nullable String type, @Nullable String style, String value) {
        if (value.isBlank()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" -> strings.getItemAt(Integer.parseInt(value.strip())).getString();
            case "b" -> value.strip().equals("1") ? "да" : "нет";
            case "n" -> number(Double.parseDouble(value.strip()), style);
            default -> value;
        };
    }

    private String number(double value, @Nullable String style) {
        if (isDate(style) && DateUtil.isValidExcelDate(value)) {
            var moment = DateUtil.getLocalDateTime(value, from1904, true);
            if (moment != null) {
                return value < 1 ? MINUTES.format(moment) : moment(moment);
            }
        }
        return NumberToTextConverter.toText(value);
    }

    private static String moment(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : DAY_AND_MINUTES.format(moment);
    }

    private boolean isDate(@Nullable String style) {
        if (style == null) {
            return false;
        }
        var format = styles.getStyleAt(Integer.parseInt(style));
        return format != null && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
    }
}
