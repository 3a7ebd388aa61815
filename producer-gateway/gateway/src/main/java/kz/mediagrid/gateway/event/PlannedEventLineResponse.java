package kz.mediagrid.gateway.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.Optional;
import kz.mediagrid.edge.problem.Problem;
import kz.mediagrid.gateway.submission.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * The answer to a line of a batch.
 *
 * @param line number of the line in the request, from 1
 * @param status HTTP status with which a single submission would be answered
 * @param location address of the receipt; absent unless the submission was received or accepted
 * @param retryAfter time after which the line can be sent again, with the same key [s]; absent unless the line may be sent again
 * @param receipt receipt of the submission; absent unless the submission was received or accepted
 * @param problem the problem (RFC 9457); absent unless the line was refused. Its pointers are places in the line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlannedEventLineResult")
public record PlannedEventLineResponse(
        @Schema(example = "1") int line,
        @Schema(example = "202") int status,
        @Schema(format = "uri-reference") @Nullable String location,
        @Nullable Integer retryAfter,
        @Schema(implementation = Receipt.class) @Nullable Object receipt,
        @Schema(implementation = Problem.class) @Nullable ProblemDetail problem) {

    static PlannedEventLineResponse of(int line, ResponseEntity<Object> answer) {
        var location = Optional.ofNullable(answer.getHeaders().getLocation()).map(URI::toString);
        return new PlannedEventLineResponse(
                line, answer.getStatusCode().value(), location.orElse(null), null, answer.getBody(), null);
    }

    static PlannedEventLineResponse refused(int line, ResponseEntity<ProblemDetail> answer) {
        var retryAfter = Optional.ofNullable(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .map(Integer::valueOf);
        return new PlannedEventLineResponse(
                line, answer.getStatusCode().value(), null, retryAfter.orElse(null), null, answer.getBody());
    }
}
