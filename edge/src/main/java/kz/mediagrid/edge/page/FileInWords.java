package kz.mediagrid.edge.page;

import java.util.Map;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.schemas.Material;
import org.jspecify.annotations.Nullable;

/**
 * The type and the size of a file, for one reader.
 *
 * @param type the type in words, such as {@code document PDF}
 * @param size the size, such as {@code 1.2 MB} or {@code 1,2 МБ}
 */
public record FileInWords(String type, String size) {

    private static final long KILO = 1000;

    /** The last part of a key of words, by the type of the content. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
            Map.entry("application/vnd.oasis.opendocument.text", "odt"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ods"),
            Map.entry("application/vnd.oasis.opendocument.presentation", "odp"),
            Map.entry("text/csv", "csv"),
            Map.entry("image/png", "image"),
            Map.entry("image/jpeg", "image"),
            Map.entry("image/gif", "image"),
            Map.entry("image/webp", "image"));

    /** @param mediaType the type of the content [RFC 6838] */
    public static FileInWords of(String mediaType, long sizeBytes, Words words) {
        return new FileInWords(
                words.say("file.type." + TYPES.getOrDefault(mediaType, "other")),
                size(sizeBytes, Languages.of(words.locale())));
    }

    /** The file behind the material's address; null for a link that nobody fetched. */
    public static @Nullable FileInWords ofNullable(Material material, Words words) {
        return material.getSha256().isEmpty() ? null : of(material.getMediaType(), material.getSizeBytes(), words);
    }

    private static String size(long bytes, Language reader) {
        boolean english = reader == Language.EN;
        if (bytes < KILO * KILO) {
            return Math.max(1, bytes / KILO) + (english ? " kB" : " КБ");
        }
        long tenths = bytes * 10 / KILO / KILO;
        return tenths / 10 + (english ? "." : ",") + tenths % 10 + (english ? " MB" : " МБ");
    }

    /** Type and size in one text. Templates call this. */
    public String text() {
        return type + ", " + size;
    }
}
