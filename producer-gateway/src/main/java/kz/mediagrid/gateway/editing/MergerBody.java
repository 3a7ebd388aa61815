package kz.mediagrid.gateway.editing;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.Faults;
import kz.mediagrid.gateway.event.EventIds;
import org.jspecify.annotations.Nullable;

/** Which other filing is of the same event, or after all of another. */
@Schema(
        name = "MergerBody",
        description = "Which other filing is of the same event, or after all of another.",
        requiredProperties = {"otherEventId", "reason"})
record MergerBody(
        @Schema(
                description = "The filing that is, or was, merged into the one of the address.",
                example = "culture-0a9f3c5e7b1d2846a0c4e8f2b6d01357")
        @Nullable
        String otherEventId,

        @Schema(description = "Why, for both agencies; never for the media.") @Nullable
        Text reason) {

    Faults faults() {
        var faults = new Faults();
        var rules = new Rules(faults);
        var place = WHOLE.field("otherEventId");
        if (rules.present(place, otherEventId) && !EventIds.isWellFormed(otherEventId)) {
            faults.add(place, "This is no planned event's id.");
        }
        rules.requiredText(WHOLE.field("reason"), reason);
        return faults;
    }

    String requiredOther() {
        if (otherEventId == null) {
            throw new IllegalStateException("the rules let through a merger with nothing");
        }
        return otherEventId;
    }
}
