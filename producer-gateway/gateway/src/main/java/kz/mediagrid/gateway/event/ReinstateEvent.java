package kz.mediagrid.gateway.event;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.EventReinstated;
import org.jspecify.annotations.Nullable;

/**
 * The reason for planning a withdrawn event again. The event is planned as it was before the withdrawal.
 *
 * @param reason reason that the authorised body sees
 */
@Schema(name = "ReinstateEvent", requiredProperties = "reason")
public record ReinstateEvent(@Nullable Text reason) {

    /** Parses the content into a command. The caller adds the submission stamp and the event's id. */
    EventReinstated.Builder parse() {
        var rules = new Rules();
        var reinstated = EventReinstated.newBuilder();
        rules.requiredText(WHOLE.field("reason"), reason).ifPresent(reinstated::setReason);
        return rules.orElseThrow(() -> reinstated);
    }
}
