package kz.mediagrid.formats;

import java.util.Locale;
import kz.mediagrid.edge.page.CheckedLink;
import kz.mediagrid.edge.page.FileInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.schemas.Material;
import org.jspecify.annotations.Nullable;

/**
 * A material for download.
 *
 * @param kind the message key of the material's kind
 * @param language the language of the material's content
 * @param file the type and the size; null for a link that nobody fetched
 * @param href the material's address; null if this address is no web address
 */
public record MaterialInWords(
        Wording title,
        String kind,
        String language,
        @Nullable FileInWords file,
        @Nullable String href) {

    static MaterialInWords of(Material material, Words words) {
        return new MaterialInWords(
                Wording.of(material.getTitle(), Languages.of(words.locale())),
                "material." + material.getKind().name(),
                material.getLanguage().toUpperCase(Locale.ROOT),
                FileInWords.ofNullable(material, words),
                CheckedLink.web(material.getUrl()));
    }
}
