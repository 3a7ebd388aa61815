package kz.mediagrid.gateway.obligation;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.ObligationNoted;
import org.jspecify.annotations.Nullable;

/** A note on an obligation. */
@Schema(
        name = "NoteObligation",
        description = "What is said of something that is owed; at least one thing.",
        requiredProperties = "obligationId")
record NoteObligation(
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

    NoteObligation {
        acknowledged = Boolean.TRUE.equals(acknowledged);
        confirmed = Boolean.TRUE.equals(confirmed);
    }

    /** Parses the content of the command; the caller adds stamp and due generation. */
    ObligationNoted.Builder parse() {
        var rules = new Rules();
        var noted = ObligationNoted.newBuilder().setAcknowledged(acknowledged).setConfirmed(confirmed);
        rules.required(WHOLE.field("obligationId"), obligationId).ifPresent(noted::setObligationId);
        rules.words(WHOLE.field("owner"), owner, Rules.TITLE, false).ifPresent(noted::setOwner);
        rules.optionalText(WHOLE.field("note"), note).ifPresent(noted::setNote);
        if (!acknowledged && !confirmed && owner == null && note == null) {
            rules.fault(WHOLE, "At least one of acknowledged, confirmed, owner and note is required.");
        }
        return rules.orElseThrow(() -> noted);
    }
}
