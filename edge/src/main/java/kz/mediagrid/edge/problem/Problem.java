package kz.mediagrid.edge.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A problem document (RFC 9457). Not Spring's {@code ProblemDetail}, whose instance is a {@code URI}: a called path such as
 * {@code /api/weeks/[x]} is not a valid one.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
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
        List<InvalidField> errors,

        @Schema(description = "The receipt, where the submission was received and then refused.", hidden = true)
        @Nullable
        Object receipt) {

    public static Problem of(ProblemKind kind, String detail, String instance, List<InvalidField> errors) {
        return new Problem(kind.type(), kind.title(), kind.status().value(), detail, instance, errors, null);
    }

    /** The same problem of a submission that has a receipt. */
    public Problem withReceipt(Object given) {
        return new Problem(type, title, status, detail, instance, errors, given);
    }

    public ResponseEntity<Object> response() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}
