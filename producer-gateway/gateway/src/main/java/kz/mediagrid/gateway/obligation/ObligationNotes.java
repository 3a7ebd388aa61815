package kz.mediagrid.gateway.obligation;

import java.util.Optional;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.UsedKeys;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/**
 * View of all notes on obligations, even the oldest notes. So the view recognises a repeated API call, no matter how
 * old the first call is.
 */
public final class ObligationNotes {

    private final Store<ObligationNoted> bySubmission;
    private final UsedKeys keys;

    public ObligationNotes(Stores stores) {
        this.bySubmission = stores.of(new Kept<>("obligation-notes", ObligationNoted.class));
        this.keys = new UsedKeys(stores.of(new Kept<>("obligation-note-keys", String.class)));
    }

    /** Applies the next record of the log. */
    public void apply(ObligationNoted noted) {
        var stamp = noted.getSubmission();
        if (bySubmission.get(stamp.getSubmissionId()) == null) {
            bySubmission.put(stamp.getSubmissionId(), noted);
        }
        keys.remember(SubmissionIds.of(stamp));
    }

    Optional<ObligationNoted> writtenBy(String submissionId) {
        return Optional.ofNullable(bySubmission.get(submissionId));
    }

    UsedKeys keys() {
        return keys;
    }
}
