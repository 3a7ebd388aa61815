package kz.mediagrid.gateway.event;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.EventWithdrawn;
import org.jspecify.annotations.Nullable;

/** The reason for which an event is withdrawn. */
@Schema(name = "WithdrawEvent", description = "Why an event is withdrawn.", requiredProperties = "reason")
record WithdrawEvent(
        @Schema(description = "Why, for the authorised body.") @Nullable
        Text reason,

        @Schema(description = "Why, for the media; required once a published version showed the event.") @Nullable
        Text publicReason) {

    /** Parses the content of the command; the caller adds stamp and id. */
    EventWithdrawn.Builder parse() {
        var rules = new Rules();
        var withdrawn = EventWithdrawn.newBuilder();
        rules.requiredText(WHOLE.field("reason"), reason).ifPresent(withdrawn::setReason);
        rules.optionalText(WHOLE.field("publicReason"), publicReason).ifPresent(withdrawn::setPublicReason);
        return rules.orElseThrow(() -> withdrawn);
    }
}
