package kz.mediagrid.obligations;

import kz.mediagrid.schemas.Attention;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationNoted;
import org.jspecify.annotations.Nullable;

/** Applies notes on an obligation: its owner, acknowledgement and confirmation. */
final class Attentions {

    private Attentions() {}

    /**
     * The attention after the note {@code said}: keeps the first acknowledgement, the first confirmation, and the owner
     * until a note names another owner.
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

    /** The attention after the due time changed: keeps the owner, drops acknowledgement and confirmation. */
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
