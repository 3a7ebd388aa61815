package kz.mediagrid.edge.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a problem document (RFC 9457) in the API's document; Spring's {@code ProblemDetail} is what is sent.
 *
 * @param errors the member {@link #ERRORS}
 * @param receipt the member {@link #RECEIPT}
 */
@Schema(description = "What is wrong with a call (RFC 9457).")
public record Problem(
        @Schema(description = "The kind of problem, for programs.", example = "urn:media-grid:problem:validation")
        URI type,

        @Schema(description = "The kind of problem, for people.", example = "Validation failed")
        String title,

        @Schema(description = "The HTTP status.", example = "422")
        int status,

        @Schema(description = "What is wrong this time.", example = "One value must be corrected.")
        String detail,

        @Schema(description = "The path of the call.", example = "/api/planned-events")
        String instance,

        @Schema(description = "Every value that must be corrected.")
        List<InvalidValue> errors,

        @Schema(description = "The receipt, where the submission was received and then refused.", hidden = true)
        @Nullable
        Object receipt) {

    static final String ERRORS = "errors";
    static final String RECEIPT = "receipt";

    /**
     * One fault in a request.
     *
     * @param pointer the place of the fault [JSON Pointer, RFC 6901]; empty for the whole document
     * @param detail the fault in one sentence, in the caller's language
     */
    @Schema(name = "InvalidField")
    record InvalidValue(String pointer, String detail) {}
}
