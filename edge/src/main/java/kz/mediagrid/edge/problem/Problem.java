package kz.mediagrid.edge.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type the kind of problem, for programs: the address of its page
 * @param title the kind of problem, for people
 * @param status the HTTP status
 * @param detail the fault of this call in one sentence, in the caller's language
 * @param instance the path of the call, encoded; absent if the service could not read the call
 * @param errors one item for each value that must be corrected; absent if no value is the reason
 * @param supportNumber the number of a fault of the service, which its log has too; only with status 500
 * @param receipt the receipt of the submission; present only if the submission was received and then refused
 */
// The API's document shows this shape; the responses are Spring's ProblemDetail.
public record Problem(
        @Schema(format = "uri-reference", example = "/problems/validation")
        URI type,

        @Schema(example = "Validation failed") String title,

        @Schema(example = "422") int status,

        @Schema(example = "One value must be corrected.") String detail,

        @Schema(example = "/api/planned-events") @Nullable String instance,

        @Nullable List<InvalidValue> errors,

        @Schema(example = "4821-0937") @Nullable String supportNumber,

        @Schema(hidden = true) @Nullable Object receipt) {

    static final String ERRORS = "errors";
    static final String RECEIPT = "receipt";
    static final String SUPPORT_NUMBER = "supportNumber";

    /**
     * One fault in a request.
     *
     * @param pointer the place of the fault [JSON Pointer, RFC 6901]; empty for the whole document
     * @param detail the fault in one sentence, in the caller's language
     */
    @Schema(name = "InvalidField")
    record InvalidValue(String pointer, String detail) {}
}
