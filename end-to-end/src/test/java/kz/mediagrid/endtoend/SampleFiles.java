package kz.mediagrid.endtoend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.FileStored;
import kz.mediagrid.topics.Topics;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Files that people choose on forms, and the fields of a form with a material. */
final class SampleFiles {

    static final byte[] PDF = latin("%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\ntrailer\n%%EOF\n");

    private SampleFiles() {}

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] zip(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(latin(
                        name.startsWith("[")
                                ? "<Types><Override PartName=\"/main.xml\" ContentType=\"application/vnd.openxmlformats-"
                                        + "officedocument.wordprocessingml.document.main+xml\"/></Types>"
                                : "content"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static Map<String, String> with(Map<String, String> fields, Map<String, String> more) {
        var all = new TreeMap<>(fields);
        all.putAll(more);
        return all;
    }

    static String sentence(String reason) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("gateway-templates/problems");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts.getMessage(reason, new Object[] {20}, Locale.forLanguageTag("kk"));
    }

    static Map<String, String> event(String title, GridWeek week) {
        return with(
                AgencyPages.event(title, week.monday().plusDays(3).toString()),
                Map.of(
                        "week", week.toString(),
                        "revision", "0",
                        "materials.0.title.ru", "Отчёт за год",
                        "materials.0.kind", "STATISTICAL",
                        "materials.0.language", "ru"));
    }

    /** The ids of all files. */
    static List<String> stored(Newsroom newsroom) {
        return newsroom.contents(Topics.FILES).stream()
                .filter(FileStored.class::isInstance)
                .map(file -> ((FileStored) file).getFileId())
                .sorted()
                .toList();
    }
}
