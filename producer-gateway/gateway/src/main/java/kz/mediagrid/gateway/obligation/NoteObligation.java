package kz.mediagrid.gateway.obligation;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.AtMost;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.ObligationNoted;
import org.jspecify.annotations.Nullable;

/**
 * A note on an obligation. A note must acknowledge or confirm the obligation, name an owner, or contain a text.
 *
 * @param obligationId id of the obligation
 * @param acknowledged whether to acknowledge the obligation as overdue; this stops the escalation for the obligation's
 *     present due time
 * @param confirmed whether to confirm an obligation that a changed calendar made overdue; this starts the escalation.
 *     Only the authorised body can confirm
 * @param owner person who handles the obligation, best named by position
 * @param note note for OPS and the authorised body
 */
@Schema(name = "NoteObligation", requiredProperties = "obligationId")
record NoteObligation(
        @Schema(example = "REQUEST_ANSWER/req-89c020d845eac9c88bf3b5f3fe2261ea") @Nullable
        String obligationId,

        @Schema(defaultValue = "false") Boolean acknowledged,
        @Schema(defaultValue = "false") Boolean confirmed,

        @AtMost(Rules.TITLE) @Schema(example = "Кезекші маман") @Nullable
        String owner,

        @Nullable Text note) {

    NoteObligation {
        acknowledged = Boolean.TRUE.equals(acknowledged);
        confirmed = Boolean.TRUE.equals(confirmed);
    }

    /** Parses the content into a note. The caller adds the submission stamp and the number of the due time. */
    ObligationNoted.Builder parse() {
        var rules = new Rules();
        var noted = ObligationNoted.newBuilder().setAcknowledged(acknowledged).setConfirmed(confirmed);
        rules.required(WHOLE.field("obligationId"), obligationId).ifPresent(noted::setObligationId);
        rules.words(WHOLE.field("owner"), owner, Rules.TITLE, false).ifPresent(noted::setOwner);
        rules.optionalText(WHOLE.field("note"), note).ifPresent(noted::setNote);
        if (!acknowledged && !confirmed && owner == null && note == null) {
            rules.fault(WHOLE, ProblemText.of("obligation.nothing-said"));
        }
        return rules.orElseThrow(() -> noted);
    }
}
