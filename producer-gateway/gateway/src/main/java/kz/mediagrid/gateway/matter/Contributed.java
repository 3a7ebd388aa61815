package kz.mediagrid.gateway.matter;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.material.LinkedMaterial;
import org.jspecify.annotations.Nullable;

/**
 * A body's contribution to a joint matter, as pages show it.
 *
 * @param term whether the body's own term was met by it, as a part of a key of words; null if it does not decide that
 * @param forMedia whether the media may see the text
 */
public record Contributed(
        Wording agency,
        Moment at,
        @Nullable String term,
        @Nullable Wording text,
        boolean forMedia,
        List<LinkedMaterial> materials) {

    public Contributed {
        materials = List.copyOf(materials);
    }
}
