package kz.mediagrid.gateway.event;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Why an event is withdrawn. */
@Schema(name = "WithdrawalBody", description = "Why an event is withdrawn.", requiredProperties = "reason")
record WithdrawalBody(
        @Schema(description = "Why, for the authorised body.") @Nullable
        Text reason,

        @Schema(description = "Why, for the media; required once a published version showed the event.") @Nullable
        Text publicReason) {

    Faults faults() {
        var faults = new Faults();
        var rules = new Rules(faults);
        rules.requiredText(WHOLE.field("reason"), reason);
        rules.optionalText(WHOLE.field("publicReason"), publicReason);
        return faults;
    }

    Text requiredReason() {
        if (reason == null) {
            throw new IllegalStateException("the rules let through a withdrawal without a reason");
        }
        return reason;
    }
}
