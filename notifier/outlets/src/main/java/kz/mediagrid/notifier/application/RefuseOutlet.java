package kz.mediagrid.notifier.application;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import kz.mediagrid.edge.content.AtMost;
import kz.mediagrid.edge.content.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The refusal of an outlet that asked for the media-grid.
 *
 * @param reason reason that the outlet is told
 */
@Schema(requiredProperties = {"reason"})
record RefuseOutlet(@AtMost(Rules.TEXT) @Nullable String reason) {

    String parse() {
        var rules = new Rules();
        rules.required(WHOLE.field("reason"), reason);
        rules.words(WHOLE.field("reason"), reason, Rules.TEXT, true);
        return rules.orElseThrow(() -> Objects.requireNonNull(reason));
    }
}
