package kz.mediagrid.gateway.event;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Why a withdrawn event is planned again, as it was. */
@Schema(
        name = "ReinstatementBody",
        description = "Why a withdrawn event is planned again, as it was.",
        requiredProperties = "reason")
record ReinstatementBody(
        @Schema(description = "Why, for the authorised body.") @Nullable
        Text reason) {

    Faults faults() {
        var faults = new Faults();
        new Rules(faults).requiredText(WHOLE.field("reason"), reason);
        return faults;
    }

    Text requiredReason() {
        if (reason == null) {
            throw new IllegalStateException("the rules let through a reinstatement without a reason");
        }
        return reason;
    }
}
