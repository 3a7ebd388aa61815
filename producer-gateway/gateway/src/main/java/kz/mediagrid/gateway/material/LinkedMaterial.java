package kz.mediagrid.gateway.material;

import kz.mediagrid.edge.page.CheckedLink;
import kz.mediagrid.edge.page.FileInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.schemas.Material;
import org.jspecify.annotations.Nullable;

/**
 * A material that was sent.
 *
 * @param url the address; null if it is none that a page may link to
 * @param kind the kind of material, as a part of a key of words
 * @param file the type and the size; null for a link that nobody fetched
 */
public record LinkedMaterial(
        Wording title,
        @Nullable String url,
        String kind,
        @Nullable FileInWords file,
        boolean forMedia) {

    public static LinkedMaterial of(Material material, Words words) {
        return new LinkedMaterial(
                Wording.of(material.getTitle(), Languages.of(words.locale())),
                CheckedLink.web(material.getUrl()),
                AddMaterial.Kind.of(material.getKind())
                        .orElse(AddMaterial.Kind.OTHER)
                        .name(),
                FileInWords.ofNullable(material, words),
                material.getForMedia());
    }
}
