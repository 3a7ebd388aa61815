package kz.mediagrid.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each kind, whole and hostile. */
final class Samples {

    static final byte[] PDF = latin("%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n");
    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    static final byte[] GIF = Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    static final byte[] JPEG = latin("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0\1\1\0\0\1\0\1\0\0\u00ff\u00d9");
    static final byte[] EXE = latin("MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff\0\0"
            .concat("\0".repeat(44))
            .concat("\u0080\0\0\0")
            .concat("\0".repeat(64))
            .concat("PE\0\0L\1\1\0")
            .concat("\0".repeat(64)));

    private Samples() {}

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[] first, byte[] second) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }

    static byte[] webp() {
        return latin("RIFF\u0012\0\0\0WEBPVP8L\5\0\0\0\u002f\0\0\0\0\0");
    }

    /** A Word document, with further parts. */
    static byte[] docx(Map<String, String> further) {
        return office("wordprocessingml.document.main+xml", further);
    }

    static byte[] office(String main, Map<String, String> further) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/main.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + main + "\"/></Types>");
        parts.put("main.xml", "<document/>");
        parts.putAll(further);
        return zip(parts);
    }

    static byte[] openDocument(String kind, String manifest, Map<String, String> further) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/vnd.oasis.opendocument." + kind);
        parts.put("META-INF/manifest.xml", manifest);
        parts.putAll(further);
        return zip(parts);
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The beginning of a file of Office 2003, with the names of its parts. */
    static byte[] compound(String part) {
        return joined(
                latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(504)),
                part.getBytes(StandardCharsets.UTF_16LE));
    }
}
