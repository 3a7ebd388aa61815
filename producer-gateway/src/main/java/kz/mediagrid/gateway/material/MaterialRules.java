package kz.mediagrid.gateway.material;

import java.util.regex.Pattern;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.Place;
import org.jspecify.annotations.Nullable;

/** Whether a material can stand as it is stated. */
public final class MaterialRules {

    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}");
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]{0,126}/[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]{0,126}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** The largest whole number that every JSON reader keeps exactly (RFC 8785). */
    private static final long LARGEST_SIZE = (1L << 53) - 1;

    private final Rules rules;

    public MaterialRules(Rules rules) {
        this.rules = rules;
    }

    /** Gathers what is wrong with the material at {@code place}. */
    public void check(Place place, MaterialBody material) {
        rules.present(place.field("kind"), material.kind());
        rules.title(place.field("title"), material.title());
        matches(place.field("language"), material.language(), LANGUAGE, "a language tag such as 'kk'");
        matches(place.field("mediaType"), material.mediaType(), MEDIA_TYPE, "a media type such as 'application/pdf'");
        var size = material.sizeBytes();
        if (rules.present(place.field("sizeBytes"), size) && (size < 0 || size > LARGEST_SIZE)) {
            rules.faults().add(place.field("sizeBytes"), "This must lie between 0 and 2^53 - 1.");
        }
        matches(place.field("sha256"), material.sha256(), SHA_256, "64 lower-case hexadecimal digits");
        rules.present(place.field("url"), material.url());
        rules.address(place.field("url"), material.url());
    }

    private void matches(Place place, @Nullable String value, Pattern pattern, String what) {
        if (rules.present(place, value) && !pattern.matcher(value).matches()) {
            rules.faults().add(place, "This must be " + what + ".");
        }
    }
}
