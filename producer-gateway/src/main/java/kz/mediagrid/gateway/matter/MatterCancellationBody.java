package kz.mediagrid.gateway.matter;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Why a joint matter is none any more. */
@Schema(
        name = "MatterCancellationBody",
        description = "Why a joint matter is none any more.",
        requiredProperties = "reason")
record MatterCancellationBody(
        @Schema(description = "Why; the bodies concerned see it.") @Nullable
        Text reason) {

    Faults faults() {
        var faults = new Faults();
        new Rules(faults).requiredText(WHOLE.field("reason"), reason);
        return faults;
    }

    Text requiredReason() {
        if (reason == null) {
            throw new IllegalStateException("the rules let through a cancellation without a reason");
        }
        return reason;
    }
}
