package kz.mediagrid.gateway.obligation;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.Faults;
import org.jspecify.annotations.Nullable;

/** What is said of something that is owed. */
@Schema(
        name = "ObligationNoteBody",
        description = "What is said of something that is owed; at least one thing.",
        requiredProperties = "obligationId")
record ObligationNoteBody(
        @Schema(description = "What is owed.", example = "REQUEST_ANSWER/req-89c020d845eac9c88bf3b5f3fe2261ea")
        @Nullable
        String obligationId,

        @Schema(description = "It is known that this is overdue: nobody further up is told.", defaultValue = "false")
        Boolean acknowledged,

        @Schema(
                description =
                        "Where a changed calendar made it overdue: that stands, and the ladder begins. Said by the "
                                + "authorised body only.",
                defaultValue = "false")
        Boolean confirmed,

        @Schema(description = "Who sees to it, best a position.", example = "Кезекші маман") @Nullable
        String owner,

        @Schema(description = "A note for those who watch.") @Nullable
        Text note) {

    ObligationNoteBody {
        acknowledged = Boolean.TRUE.equals(acknowledged);
        confirmed = Boolean.TRUE.equals(confirmed);
    }

    /** Everything that is wrong with it. */
    Faults faults() {
        var faults = new Faults();
        var rules = new Rules(faults);
        rules.present(WHOLE.field("obligationId"), obligationId);
        rules.words(WHOLE.field("owner"), owner, Rules.TITLE, false);
        rules.optionalText(WHOLE.field("note"), note);
        if (!acknowledged && !confirmed && owner == null && note == null) {
            faults.add(WHOLE, "At least one of acknowledged, confirmed, owner and note is required.");
        }
        return faults;
    }

    /** @throws IllegalStateException if the rules were not asked before */
    String requiredId() {
        if (obligationId == null) {
            throw new IllegalStateException("the rules let through a note that lacks its obligation");
        }
        return obligationId;
    }
}
