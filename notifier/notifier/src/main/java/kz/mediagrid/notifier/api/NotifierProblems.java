package kz.mediagrid.notifier.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.mediagrid.edge.api.AnswerParts;

/** Describes the problems that a call of the notifier may return. */
final class NotifierProblems {

    /** The statuses of all problems. */
    static final List<String> STATUSES =
            List.of("400", "401", "403", "404", "408", "409", "412", "413", "415", "422", "429", "500", "503");

    private NotifierProblems() {}

    /** The responses by their HTTP statuses in ascending order. */
    static Map<String, ApiResponse> of(Operation operation, boolean writes, boolean changesOutlet) {
        var problems = new TreeMap<String, String>();
        problems.put("400", "A parameter or header is invalid.");
        problems.put("401", "The API key is missing or unknown.");
        problems.put("403", "The roles of the account do not include this call, or the resource is another outlet's.");
        problems.put("404", "Not found.");
        problems.put("429", "Too many calls; repeat the call after Retry-After.");
        problems.put("500", "A fault of the service. Its log has the supportNumber of the problem.");
        if (operation.getRequestBody() != null) {
            problems.put("408", "The body came too slowly.");
            problems.put("413", "The body has more than 1,000,000 bytes.");
            problems.put("415", "The body is not JSON in UTF-8.");
            problems.put("422", "Validation failed; every invalid field is named.");
            problems.put("503", "Not stored in time, or too much to do; retry with the same key after Retry-After.");
        }
        if (writes) {
            problems.put(
                    "409",
                    "The Idempotency-Key was used for another call, or the current state does not allow this one.");
        }
        if (changesOutlet) {
            problems.put("412", "The outlet was changed in the meantime.");
        }
        if (operation.getOperationId().equals("getKnownGrid")) {
            problems.put("503", "Too many such calls at once; repeat the call after Retry-After.");
        }
        var responses = new TreeMap<String, ApiResponse>();
        problems.forEach((status, text) -> responses.put(status, AnswerParts.problem(status, text, status)));
        return responses;
    }
}
