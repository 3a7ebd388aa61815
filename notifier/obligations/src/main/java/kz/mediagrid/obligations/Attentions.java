package kz.mediagrid.obligations;

import kz.mediagrid.schemas.Attention;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationNoted;
import org.jspecify.annotations.Nullable;

/** Computes an obligation's owner, acknowledgement and confirmation from the notes on the obligation. */
final class Attentions {

    private Attentions() {}

    /**
     * The attention of {@code owed} after the note {@code said}. The first acknowledgement and the first confirmation stay;
     * the owner stays until a note names another owner.
     */
    static Attention after(ObligationChanged owed, ObligationNoted said) {
        var before = owed.getAttention();
        var at = said.getSubmission().getReceivedAt();
        var actor = said.getSubmission().getActor();
        var after = before == null
                ? Attention.newBuilder().setNotedAt(at).setNotedBy(actor)
                : Attention.newBuilder(before).setNotedAt(at).setNotedBy(actor);
        boolean seesThisDueTime = said.getDueGeneration() == owed.getDueGeneration();
        if (said.getAcknowledged() && seesThisDueTime && after.getAcknowledgedAt() == null) {
            after.setAcknowledgedAt(at).setAcknowledgedBy(actor);
        }
        if (said.getConfirmed() && seesThisDueTime && after.getConfirmedAt() == null) {
            after.setConfirmedAt(at);
        }
        if (said.getOwner() != null) {
            after.setOwner(said.getOwner());
        }
        if (said.getNote() != null) {
            after.setNote(said.getNote());
        }
        return after.build();
    }

    /** Whether the authorised body has confirmed that a changed calendar made the obligation overdue. */
    static boolean isConfirmed(ObligationChanged owed) {
        return owed.getAttention() != null && owed.getAttention().getConfirmedAt() != null;
    }

    /**
     * The attention after a change of the due time. It keeps the owner, and loses the acknowledgement and the confirmation.
     */
    static @Nullable Attention forAnotherDueTime(@Nullable Attention before) {
        return before == null
                ? null
                : Attention.newBuilder(before)
                        .setAcknowledgedAt(null)
                        .setAcknowledgedBy(null)
                        .setConfirmedAt(null)
                        .build();
    }
}
