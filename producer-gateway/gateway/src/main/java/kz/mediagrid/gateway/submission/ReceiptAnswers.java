package kz.mediagrid.gateway.submission;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import kz.mediagrid.edge.call.WaitPreference;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.platform.write.CommandTooLargeException;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Makes the HTTP responses about a submission. */
final class ReceiptAnswers {

    private static final String PREFERENCE_APPLIED = "Preference-Applied";
    static final Map<RefusalReason, ProblemKind> KINDS = Map.ofEntries(
            Map.entry(RefusalReason.KEY_REUSED, ProblemKind.KEY_REUSED),
            Map.entry(RefusalReason.REVISION_STALE, ProblemKind.STALE),
            Map.entry(RefusalReason.EVENT_UNKNOWN, ProblemKind.NOT_FOUND),
            Map.entry(RefusalReason.WEEK_UNKNOWN, ProblemKind.NOT_FOUND),
            Map.entry(RefusalReason.NOT_YOUR_EVENT, ProblemKind.NOT_YOURS),
            Map.entry(RefusalReason.EVENT_WITHDRAWN, ProblemKind.CONFLICT),
            Map.entry(RefusalReason.EVENT_NOT_WITHDRAWN, ProblemKind.CONFLICT),
            Map.entry(RefusalReason.EVENT_DATED, ProblemKind.CONFLICT),
            Map.entry(RefusalReason.NOTHING_TO_PUBLISH, ProblemKind.CONFLICT),
            Map.entry(RefusalReason.PUBLIC_REASON_REQUIRED, ProblemKind.VALIDATION),
            Map.entry(RefusalReason.EVENT_OVER, ProblemKind.VALIDATION),
            Map.entry(RefusalReason.CALENDAR_CONTRADICTORY, ProblemKind.VALIDATION),
            Map.entry(RefusalReason.CALENDAR_KNOWN, ProblemKind.CONFLICT),
            Map.entry(RefusalReason.CALENDAR_OUTDATED, ProblemKind.CONFLICT),
            Map.entry(RefusalReason.SAME_EVENT, ProblemKind.VALIDATION),
            Map.entry(RefusalReason.NO_COMMON_WEEK, ProblemKind.CONFLICT),
            Map.entry(RefusalReason.EVENT_MERGED, ProblemKind.CONFLICT),
            Map.entry(RefusalReason.EVENT_NOT_MERGED, ProblemKind.CONFLICT),
            Map.entry(RefusalReason.POLICY_KNOWN, ProblemKind.CONFLICT),
            Map.entry(RefusalReason.SHOWN_OUTDATED, ProblemKind.CONFLICT),
            Map.entry(RefusalReason.WEEK_OVER, ProblemKind.CONFLICT),
            Map.entry(RefusalReason.EVENT_CHANGED, ProblemKind.CONFLICT),
            Map.entry(RefusalReason.POLICY_OUTDATED, ProblemKind.CONFLICT));

    private static final Duration RETRY_BACKOFF = Duration.ofSeconds(2);

    private final WaitPreference wait;

    ReceiptAnswers(WaitPreference wait) {
        this.wait = wait;
    }

    /** The problem to report if a submission was not stored, or if it is not certain that it was stored. */
    static RuntimeException notKept(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof CommandTooLargeException large) {
            return ProblemKind.TOO_LARGE.because(ProblemText.of("command.too-large", large.bytes(), large.largest()));
        }
        return ProblemKind.NOT_ACKNOWLEDGED
                .because(ProblemText.of("submission.not-acknowledged"))
                .retryAfter(RETRY_BACKOFF, cause);
    }

    /** The response for a submission that is received but not decided yet. */
    ResponseEntity<Object> received(Receipt receipt) {
        return withPreference(ResponseEntity.status(HttpStatus.ACCEPTED))
                .location(URI.create("/api/submissions/" + receipt.number()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(receipt);
    }

    /**
     * The response with the outcome.
     *
     * @throws RequestProblem if the submission was refused; the problem contains the receipt
     */
    ResponseEntity<Object> decided(SubmissionOutcome outcome) {
        if (outcome.getVerdict() != Verdict.ACCEPTED) {
            throw refused(outcome);
        }
        return accepted(outcome);
    }

    private ResponseEntity<Object> accepted(SubmissionOutcome outcome) {
        var response = withPreference(ResponseEntity.ok())
                .contentType(MediaType.APPLICATION_JSON)
                .location(URI.create("/api/submissions/" + outcome.getSubmissionId()));
        if (outcome.getRevision() != null) {
            response.eTag(String.valueOf(outcome.getRevision()));
        }
        if (outcome.getEventId() != null) {
            response.header(HttpHeaders.CONTENT_LOCATION, "/api/planned-events/" + outcome.getEventId());
        }
        return response.body(Receipt.decided(outcome));
    }

    private RequestProblem refused(SubmissionOutcome outcome) {
        var refusal = outcome.getRefusal();
        var reason = refusal == null ? RefusalReason.UNKNOWN : refusal.getReason();
        // The aggregator's own text, in English only and with codes, stays in the receipt.
        var text = ProblemText.of("refused." + reason);
        var field = refusal == null ? null : refusal.getField();
        var problem = KINDS.getOrDefault(reason, ProblemKind.REFUSED)
                .because(text, field == null ? List.of() : List.of(new InvalidField(field, text)))
                .withReceipt(Receipt.decided(outcome));
        if (wait.given()) {
            problem.getHeaders().set(PREFERENCE_APPLIED, wait.applied());
        }
        return problem;
    }

    private ResponseEntity.BodyBuilder withPreference(ResponseEntity.BodyBuilder response) {
        return wait.given() ? response.header(PREFERENCE_APPLIED, wait.applied()) : response;
    }
}
