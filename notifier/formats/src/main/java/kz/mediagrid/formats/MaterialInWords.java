package kz.mediagrid.formats;

import java.util.Arrays;
import java.util.Locale;
import kz.mediagrid.calendar.Language;
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
 * @param language the language of the material's content, in words
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
                language(material.getLanguage(), words),
                FileInWords.ofNullable(material, words),
                CheckedLink.web(material.getUrl()));
    }

    /** A material may be in another language than the three of the pages. */
    private static String language(String code, Words words) {
        return Arrays.stream(Language.values()).map(Languages::code).anyMatch(code::equals)
                ? words.say("text.in." + code)
                : Locale.forLanguageTag(code).getDisplayLanguage(words.locale());
    }
}
