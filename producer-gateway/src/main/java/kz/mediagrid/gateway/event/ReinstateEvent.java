package kz.mediagrid.gateway.event;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.EventReinstated;
import org.jspecify.annotations.Nullable;

/** The reason for which a withdrawn event is planned again, as it was. */
@Schema(
        name = "ReinstateEvent",
        description = "Why a withdrawn event is planned again, as it was.",
        requiredProperties = "reason")
record ReinstateEvent(
        @Schema(description = "Why, for the authorised body.") @Nullable
        Text reason) {

    /** Parses the content of the command; the caller adds stamp and id. */
    EventReinstated.Builder parse() {
        var rules = new Rules();
        var reinstated = EventReinstated.newBuilder();
        rules.requiredText(WHOLE.field("reason"), reason).ifPresent(reinstated::setReason);
        return rules.orElseThrow(() -> reinstated);
    }
}
