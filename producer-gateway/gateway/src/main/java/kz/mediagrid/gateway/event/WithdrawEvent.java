package kz.mediagrid.gateway.event;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.EventWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * The reason for the withdrawal of an event.
 *
 * @param reason reason that the authorised body sees
 * @param publicReason reason that the media see; required if a published version showed the event
 */
@Schema(name = "WithdrawEvent", requiredProperties = "reason")
public record WithdrawEvent(@Nullable Text reason, @Nullable Text publicReason) {

    /** Parses the content into a command. The caller adds the submission stamp and the event's id. */
    EventWithdrawn.Builder parse() {
        var rules = new Rules();
        var withdrawn = EventWithdrawn.newBuilder();
        rules.requiredText(WHOLE.field("reason"), reason).ifPresent(withdrawn::setReason);
        rules.optionalText(WHOLE.field("publicReason"), publicReason).ifPresent(withdrawn::setPublicReason);
        return rules.orElseThrow(() -> withdrawn);
    }
}
