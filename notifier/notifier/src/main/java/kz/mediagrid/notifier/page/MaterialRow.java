package kz.mediagrid.notifier.page;

import java.util.Locale;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.CheckedLink;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.schemas.Material;
import org.jspecify.annotations.Nullable;

/**
 * A material for download.
 *
 * @param kind the message key of the material's kind
 * @param language the language of the material's content
 * @param size the size, such as {@code 1.2 MB} or {@code 1,2 МБ}; null for a link that nobody fetched
 * @param href the material's address; null if this address is no web address
 */
record MaterialRow(
        Wording title,
        String kind,
        String language,
        @Nullable String size,
        @Nullable String href) {

    private static final long KILO = 1000;

    static MaterialRow of(Material material, Language reader) {
        return new MaterialRow(
                Wording.of(material.getTitle(), reader),
                "material." + material.getKind().name(),
                material.getLanguage().toUpperCase(Locale.ROOT),
                material.getSha256().isEmpty() ? null : size(material.getSizeBytes(), reader),
                CheckedLink.web(material.getUrl()));
    }

    private static String size(long bytes, Language reader) {
        boolean english = reader == Language.EN;
        if (bytes < KILO * KILO) {
            return Math.max(1, bytes / KILO) + (english ? " kB" : " КБ");
        }
        long tenths = bytes * 10 / KILO / KILO;
        return tenths / 10 + (english ? "." : ",") + tenths % 10 + (english ? " MB" : " МБ");
    }
}
