package kz.mediagrid.obligations;

import kz.mediagrid.schemas.Attention;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationNoted;
import org.jspecify.annotations.Nullable;

/** Keeps who sees to what is owed, and what they said. */
final class Attentions {

    private Attentions() {}

    /** After that was said of it: who acknowledged or confirmed first stays, an owner stays until there is another. */
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

    /** Whether the authorised body has confirmed that a calendar rightly gave it the due time that it has. */
    static boolean isConfirmed(ObligationChanged owed) {
        return owed.getAttention() != null && owed.getAttention().getConfirmedAt() != null;
    }

    /** For another due time: who sees to it stays, that they knew of the one before does not. */
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
