package kz.mediagrid.gateway.key;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import kz.mediagrid.edge.call.BodyMayBeAbsent;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;

/**
 * The rotation of an API key.
 *
 * @param overlapHours time for which the former key stays valid [hours], at most 2160; 0 if absent, which revokes the key at once
 */
@Schema(name = "RotateKey")
record RotateKey(
        @Schema(example = "24", defaultValue = "0", minimum = "0", maximum = "" + RotateKey.LONGEST) @Nullable
        Integer overlapHours)
        implements BodyMayBeAbsent {

    static final int LONGEST = 2_160;

    Duration parse() {
        int hours = overlapHours == null ? 0 : overlapHours;
        if (hours < 0 || hours > LONGEST) {
            throw Rules.refusal(WHOLE.field("overlapHours"), ProblemText.of("key.overlap", LONGEST));
        }
        return Duration.ofHours(hours);
    }
}
