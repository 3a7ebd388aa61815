package kz.mediagrid.gateway.request;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.call.BodyMayBeAbsent;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Why an answer is no longer needed, where that is said. */
@Schema(name = "CancellationBody", description = "Why an answer is no longer needed; may be left out.")
record CancellationBody(
        @Schema(description = "Why; the addressee sees it.") @Nullable
        Text reason) implements BodyMayBeAbsent {

    Faults faults() {
        var faults = new Faults();
        new Rules(faults).optionalText(WHOLE.field("reason"), reason);
        return faults;
    }
}
