package kz.mediagrid.gateway.editing;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventDecided;
import org.jspecify.annotations.Nullable;

/**
 * The authorised body's decision on an event.
 *
 * @param decision choice for the grid: INCLUDE, EXCLUDE or FEATURE; LEFT_TO_POLICY leaves the choice to the editorial
 *     policy in force
 * @param reason reason for the decision; the agency sees it, the media do not; required if the decision is EXCLUDE
 */
@Schema(name = "DecideOnEvent", requiredProperties = "decision")
public record DecideOnEvent(
        @Nullable Decision decision, @Nullable Text reason) {

    /** The decisions that the authorised body may take. */
    public enum Decision {
        INCLUDE,
        EXCLUDE,
        FEATURE,
        LEFT_TO_POLICY
    }

    /** Makes the command from the request; the caller adds the submission and the event's id. */
    EventDecided.Builder parse() {
        var rules = new Rules();
        var decided = EventDecided.newBuilder();
        rules.required(WHOLE.field("decision"), decision)
                .map(it -> EditorialDecision.valueOf(it.name()))
                .ifPresent(decided::setDecision);
        var why = decision == Decision.EXCLUDE
                ? rules.requiredText(WHOLE.field("reason"), reason)
                : rules.optionalText(WHOLE.field("reason"), reason);
        why.ifPresent(decided::setReason);
        return rules.orElseThrow(() -> decided);
    }
}
