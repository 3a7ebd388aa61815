package kz.mediagrid.tables.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes XLSX files, whole ones and ones with other parts. */
public final class Workbooks {

    public static final String SHEET = "xl/worksheets/sheet1.xml";
    public static final String STRINGS = "xl/sharedStrings.xml";

    private Workbooks() {}

    public static byte[] withSheet(Consumer<XSSFSheet> fill) {
        return withBook(book -> fill.accept(book.createSheet()));
    }

    public static byte[] withBook(Consumer<XSSFWorkbook> fill) {
        try (var book = new XSSFWorkbook();
                var file = new ByteArrayOutputStream()) {
            fill.accept(book);
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook with texts in rows. */
    public static byte[] withRows(String[]... rows) {
        return withSheet(sheet -> {
            for (int at = 0; at < rows.length; at++) {
                var row = sheet.createRow(at);
                for (int column = 0; column < rows[at].length; column++) {
                    row.createCell(column).setCellValue(rows[at][column]);
                }
            }
        });
    }

    /** The workbook with a part of it replaced, or added. */
    public static byte[] withPart(byte[] workbook, String part, String xml) {
        return withParts(workbook, Map.of(part, xml.getBytes(StandardCharsets.UTF_8)));
    }

    public static byte[] withParts(byte[] workbook, Map<String, byte[]> parts) {
        var file = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(workbook));
                var to = new ZipOutputStream(file)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!parts.containsKey(entry.getName())) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.transferTo(to);
                }
            }
            for (var part : parts.entrySet()) {
                to.putNextEntry(new ZipEntry(part.getKey()));
                to.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    public static String part(byte[] workbook, String name) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException(name);
    }
}
