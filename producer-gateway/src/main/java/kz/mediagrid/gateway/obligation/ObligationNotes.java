package kz.mediagrid.gateway.obligation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.schemas.ObligationNoted;

/** Everything that was said of what is owed, as the log has it: so a repeated call is recognised, for ever. */
public final class ObligationNotes {

    private final Map<String, ObligationNoted> bySubmission = new ConcurrentHashMap<>();
    private final Map<String, String> submissionByKey = new ConcurrentHashMap<>();

    /** Takes in the next record of the log. */
    public void follow(ObligationNoted noted) {
        var stamp = noted.getSubmission();
        bySubmission.putIfAbsent(stamp.getSubmissionId(), noted);
        // A key that was used for two contents stays with the first.
        submissionByKey.putIfAbsent(stamp.getRequestId(), stamp.getSubmissionId());
    }

    Optional<ObligationNoted> writtenBy(String submissionId) {
        return Optional.ofNullable(bySubmission.get(submissionId));
    }

    /** The submission that came first with that key. */
    Optional<String> submissionOf(String key) {
        return Optional.ofNullable(submissionByKey.get(key));
    }
}
