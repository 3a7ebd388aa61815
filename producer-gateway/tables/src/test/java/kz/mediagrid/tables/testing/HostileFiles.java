package kz.mediagrid.tables.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes files that somebody may send in place of a table of events. */
public final class HostileFiles {

    public static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] GOOD = Workbooks.withRows(
            new String[] {"Дата", "Время", "Мероприятие"}, new String[] {"17.12.2026", "11:00", "Брифинг"});

    private HostileFiles() {}

    /** A file that is as it should be, from which hostile ones are made. */
    public static byte[] good() {
        return GOOD.clone();
    }

    /** The beginning of a program for Windows. */
    public static byte[] program() {
        return new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};
    }

    /** A small file with a sheet of 200 MB. */
    public static byte[] zipBomb() {
        return zip("xl/worksheets/sheet1.xml", 200 * MEGABYTE);
    }

    /** A packed part of {@code size} zeros. */
    public static byte[] zip(String part, int size) {
        var file = new ByteArrayOutputStream();
        var block = new byte[1024];
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(part));
            for (int at = 0; at < size; at += block.length) {
                zip.write(block, 0, Math.min(block.length, size - at));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** The first half of a good file, as a broken connection leaves it. */
    public static byte[] truncated() {
        return Arrays.copyOf(GOOD, GOOD.length / 2);
    }

    /** A file whose {@code part} asks for the text at {@code address}. */
    public static byte[] withOuterEntity(String part, URI address) {
        return withDoctype(part, "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>", "&e;");
    }

    /** A file whose {@code part} has a text that becomes two thousand million characters when it is read. */
    public static byte[] withLaughs(String part) {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"ha\">");
        for (int at = 1; at < 10; at++) {
            laughs.append("<!ENTITY e")
                    .append(at)
                    .append(" \"")
                    .append(("&e" + (at - 1) + ";").repeat(10))
                    .append("\">");
        }
        return withDoctype(part, laughs.append("]>").toString(), "&e9;");
    }

    /** The good file, whose {@code part} begins with {@code doctype} and has {@code entity} somewhere. */
    private static byte[] withDoctype(String part, String doctype, String entity) {
        var xml = Workbooks.part(GOOD, part).replaceFirst("^<\\?xml[^>]*\\?>\\s*", "");
        int in = xml.indexOf('>') + 1;
        return Workbooks.withPart(GOOD, part, doctype + xml.substring(0, in) + entity + xml.substring(in));
    }

    /** A file with {@code number} rows of one cell. */
    public static byte[] withRows(int number) {
        var rows = new StringBuilder();
        for (int at = 1; at <= number; at++) {
            rows.append("<row r=\"").append(at).append("\"><c r=\"A").append(at).append("\"><v>1</v></c></row>");
        }
        return withSheetData(rows.toString());
    }

    /** A file whose sheet has the rows in {@code rows} [XML]. */
    public static byte[] withSheetData(String rows) {
        return Workbooks.withPart(
                GOOD,
                Workbooks.SHEET,
                "<worksheet xmlns=\"" + NAMESPACE + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }
}
