package kz.mediagrid.gateway.obligation;

import java.util.Optional;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.UsedKeys;
import kz.mediagrid.schemas.Attention;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * View of all notes on obligations, even the oldest notes. So the view recognises a repeated API call, no matter how
 * old the first call is, and knows of each acknowledgement before the obligation engine has read it.
 */
public final class ObligationNotes {

    private final Store<ObligationNoted> bySubmission;
    private final Store<ObligationNoted> acknowledgements;
    private final Store<ObligationNoted> texts;
    private final UsedKeys keys;

    public ObligationNotes(Stores stores) {
        this.bySubmission = stores.of(new Kept<>("obligation-notes", ObligationNoted.class));
        this.acknowledgements = stores.of(new Kept<>("obligation-acknowledgements", ObligationNoted.class));
        this.texts = stores.of(new Kept<>("obligation-note-texts", ObligationNoted.class));
        this.keys = new UsedKeys(stores.of(new Kept<>("obligation-note-keys", String.class)));
    }

    /** Applies the next record of the log. */
    public void apply(ObligationNoted noted) {
        var stamp = noted.getSubmission();
        if (bySubmission.get(stamp.getSubmissionId()) == null) {
            bySubmission.put(stamp.getSubmissionId(), noted);
        }
        keys.remember(SubmissionIds.of(stamp));
        if (noted.getNote() != null) {
            texts.put(noted.getObligationId(), noted);
        }
        if (noted.getAcknowledged()
                && acknowledgement(noted.getObligationId(), noted.getDueGeneration())
                        .isEmpty()) {
            acknowledgements.put(noted.getObligationId(), noted);
        }
    }

    /** The first note that acknowledged the obligation with this due time; empty if there is none. */
    private Optional<ObligationNoted> acknowledgement(String obligationId, int dueGeneration) {
        return Optional.ofNullable(acknowledgements.get(obligationId))
                .filter(first -> first.getDueGeneration() == dueGeneration);
    }

    /**
     * The obligation with its acknowledgement. The obligation engine adds an acknowledgement to the obligation a moment after
     * it is on the log; until then somebody who acknowledges it too would not see the first one.
     */
    ObligationChanged withAcknowledgement(ObligationChanged obligation) {
        var before = obligation.getAttention();
        if (before != null && before.getAcknowledgedAt() != null) {
            return obligation;
        }
        return acknowledgement(obligation.getObligationId(), obligation.getDueGeneration())
                .map(first -> ObligationChanged.newBuilder(obligation)
                        .setAttention(acknowledged(before, first))
                        .build())
                .orElse(obligation);
    }

    private static Attention acknowledged(@Nullable Attention before, ObligationNoted first) {
        var at = first.getSubmission().getReceivedAt();
        var by = first.getSubmission().getActor();
        var attention = before == null
                ? Attention.newBuilder()
                        .setNotedAt(at)
                        .setNotedBy(by)
                        .setOwner(first.getOwner())
                        .setNote(first.getNote())
                : Attention.newBuilder(before);
        return attention.setAcknowledgedAt(at).setAcknowledgedBy(by).build();
    }

    /** The last note with a text on the obligation; empty if there is none. */
    public Optional<ObligationNoted> last(String obligationId) {
        return Optional.ofNullable(texts.get(obligationId));
    }

    Optional<ObligationNoted> writtenBy(String submissionId) {
        return Optional.ofNullable(bySubmission.get(submissionId));
    }

    UsedKeys keys() {
        return keys;
    }
}
