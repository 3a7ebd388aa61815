package kz.mediagrid.gateway.obligation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.UsedKeys;
import kz.mediagrid.schemas.ObligationNoted;

/**
 * View of all notes on obligations, even the oldest notes. So the view recognises a repeated API call, no matter how
 * old the first call is.
 */
public final class ObligationNotes {

    private final Map<String, ObligationNoted> bySubmission = new ConcurrentHashMap<>();
    private final UsedKeys keys = new UsedKeys();

    /** Applies the next record of the log. */
    public void apply(ObligationNoted noted) {
        var stamp = noted.getSubmission();
        bySubmission.putIfAbsent(stamp.getSubmissionId(), noted);
        keys.remember(SubmissionIds.of(stamp));
    }

    Optional<ObligationNoted> writtenBy(String submissionId) {
        return Optional.ofNullable(bySubmission.get(submissionId));
    }

    UsedKeys keys() {
        return keys;
    }
}
