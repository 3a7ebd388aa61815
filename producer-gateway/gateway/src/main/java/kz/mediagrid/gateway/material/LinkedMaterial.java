package kz.mediagrid.gateway.material;

import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.CheckedLink;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.schemas.Material;
import org.jspecify.annotations.Nullable;

/**
 * A material that was sent.
 *
 * @param url the address; null if it is none that a page may link to
 * @param kind the kind of material, as a part of a key of words
 */
public record LinkedMaterial(Wording title, @Nullable String url, String kind, boolean forMedia) {

    public static LinkedMaterial of(Material material, Language reader) {
        return new LinkedMaterial(
                Wording.of(material.getTitle(), reader),
                CheckedLink.web(material.getUrl()),
                AddMaterial.Kind.of(material.getKind())
                        .orElse(AddMaterial.Kind.OTHER)
                        .name(),
                material.getForMedia());
    }
}
