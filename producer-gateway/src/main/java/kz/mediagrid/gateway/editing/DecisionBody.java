package kz.mediagrid.gateway.editing;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.Faults;
import org.jspecify.annotations.Nullable;

/** What the authorised body decides of an event. */
@Schema(
        name = "DecisionBody",
        description = "What the authorised body decides of an event.",
        requiredProperties = "decision")
record DecisionBody(
        @Schema(description = "Into the grid, out of it, to its front, or as the editorial policy in force says.")
        @Nullable
        Decision decision,

        @Schema(description = "Why, for the agency; never for the media. Required to exclude.") @Nullable
        Text reason) {

    /** What the editor may decide. */
    enum Decision {
        INCLUDE,
        EXCLUDE,
        FEATURE,
        LEFT_TO_POLICY
    }

    Faults faults() {
        var faults = new Faults();
        var rules = new Rules(faults);
        rules.present(WHOLE.field("decision"), decision);
        if (decision == Decision.EXCLUDE) {
            rules.requiredText(WHOLE.field("reason"), reason);
        } else {
            rules.optionalText(WHOLE.field("reason"), reason);
        }
        return faults;
    }

    Decision requiredDecision() {
        if (decision == null) {
            throw new IllegalStateException("the rules let through a decision that decides nothing");
        }
        return decision;
    }
}
