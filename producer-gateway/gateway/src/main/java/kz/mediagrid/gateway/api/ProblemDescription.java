package kz.mediagrid.gateway.api;

import io.swagger.v3.oas.models.Operation;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;

/** Describes the problems that a call may return. */
final class ProblemDescription {

    /** The calls with a content that write nothing. */
    private static final Set<String> WRITE_NOTHING = Set.of("previewCalendar", "checkPlannedEvent", "checkRevision");

    private static final String MOVE_CLOCK = "moveClock";

    /** The reasons for 503 of the calls that are no commands and have a content. */
    private static final Map<String, String> UNAVAILABLE = Map.of(
            MOVE_CLOCK,
            "The clock could not be moved now; repeat the call after Retry-After.",
            "previewEditorialPolicy",
            "A version of the grid is being published; repeat the call after Retry-After.");

    static final String FAULT = "A fault of the service. Its log has the supportNumber of the problem.";

    /** The statuses whose example is about a file. */
    private static final Set<String> ABOUT_FILES = Set.of("413", "415");

    private static final String WRITES_TOO_MUCH = "The account writes too much; repeat the call after Retry-After.";

    private static final Map<String, String> UPLOAD = Map.of(
            "400", "The name is missing.",
            "408", "The file came too slowly.",
            "413", "The file is larger than the gateway's limit.",
            "415", "The file is refused because of its content, or was sent as a form.",
            "429", WRITES_TOO_MUCH,
            "503", "Not stored in time, or the store does not answer; upload the file again after Retry-After.",
            "507", "The store has no space; nothing was stored.");

    /** The examples of problems that no other service has, by the suffix of the name of the example. */
    static final Map<String, RequestProblem> EXAMPLES = Map.of(
            "413-file", ProblemKind.TOO_LARGE.because(ProblemText.of("file.too-large", 20)),
            "415-file", ProblemKind.FILE_REFUSED.because(ProblemText.of("file.macros")),
            "504", ProblemKind.NOT_FOLLOWED.because(ProblemText.of("clock.not-followed", "notifier", 10)),
            "507", ProblemKind.STORE_FULL.because(ProblemText.of("file.store-full")));

    private ProblemDescription() {}

    /** The suffix of the name of the example for a problem of the call. */
    static String example(Operation operation, String status) {
        boolean ofFile = operation.getOperationId().equals(CallDescription.UPLOAD) && ABOUT_FILES.contains(status);
        return ofFile ? status + "-file" : status;
    }

    /** The descriptions of the problems that the call may return, under their HTTP statuses in ascending order. */
    static Map<String, String> forCall(Operation operation, boolean reads, boolean write, boolean takesRevision) {
        var problems = new TreeMap<String, String>();
        problems.put("500", FAULT);
        problems.put(
                "429",
                reads
                        ? "Too many calls without a valid API key, or too many at once from one address; repeat the call"
                                + " after Retry-After."
                        : "The account makes too many calls; repeat the call after Retry-After.");
        problems.put("401", "The API key is missing or unknown.");
        problems.put("403", "The roles of the account do not include this call, or the resource is another body's.");
        problems.put("404", "Not found.");
        if (operation.getOperationId().equals(CallDescription.UPLOAD)) {
            problems.putAll(UPLOAD);
            return problems;
        }
        if (operation.getRequestBody() != null) {
            problems.put("400", "Malformed request: JSON, types, unknown fields or headers.");
            problems.put("408", "The body came too slowly.");
            problems.put("413", "The body has more than 1,000,000 bytes, or its command more than 256,000.");
            problems.put("415", "The body is not JSON in UTF-8.");
            problems.put("422", "Validation failed; every invalid field is named.");
            problems.put("503", "Not stored in time, or too much to do; retry with the same key after Retry-After.");
        } else if (operation.getParameters() != null
                && !operation.getParameters().isEmpty()) {
            problems.put("400", "A parameter is invalid.");
        }
        if (write) {
            problems.put("429", WRITES_TOO_MUCH);
            problems.put(
                    "409",
                    "The Idempotency-Key was used for another call, or the current state does not allow this one.");
            if (takesRevision) {
                problems.put("412", "The resource was changed in the meantime.");
            }
            if (operation.getOperationId().startsWith("put")
                    || operation.getOperationId().startsWith("revise")) {
                problems.put("428", "If-Match is required.");
            }
        } else if (WRITE_NOTHING.contains(operation.getOperationId())) {
            problems.remove("503");
            if (takesRevision) {
                problems.put("412", "The resource was changed in the meantime.");
                problems.put("428", "If-Match is required.");
            }
        } else {
            var unavailable = UNAVAILABLE.get(operation.getOperationId());
            if (unavailable != null) {
                problems.put("503", unavailable);
            }
        }
        if (operation.getOperationId().equals(MOVE_CLOCK)) {
            problems.put("504", "Not all services have caught up with the new time.");
        }
        return problems;
    }
}
