package kz.mediagrid.edge.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The kinds of problem in responses of this API; programs distinguish them by {@link #type()}. */
public enum ProblemKind {
    MALFORMED(HttpStatus.BAD_REQUEST, "Malformed request"),
    IDEMPOTENCY_KEY(HttpStatus.BAD_REQUEST, "The Idempotency-Key is missing or unusable"),
    PRECONDITION_MALFORMED(HttpStatus.BAD_REQUEST, "The precondition cannot be read"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "An API key is required"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "This account may not do that"),
    NOT_YOURS(HttpStatus.FORBIDDEN, "This belongs to another body"),
    BODY_NOT_IN_DIRECTORY(HttpStatus.FORBIDDEN, "The body is not in the directory"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Only JSON is produced"),
    CONFLICT(HttpStatus.CONFLICT, "Conflict with the current state"),
    KEY_REUSED(HttpStatus.CONFLICT, "The Idempotency-Key was used for something else"),
    STALE(HttpStatus.PRECONDITION_FAILED, "Changed in the meantime"),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "If-Match is required"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Only JSON is accepted"),
    VALIDATION(HttpStatus.UNPROCESSABLE_CONTENT, "Validation failed"),
    REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The submission was refused"),
    BROKEN(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error"),
    NOT_ACKNOWLEDGED(HttpStatus.SERVICE_UNAVAILABLE, "Not confirmed as stored; retry with the same key"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Not available now"),
    NOT_FOLLOWED(HttpStatus.GATEWAY_TIMEOUT, "Not all services have caught up");

    private final HttpStatus status;
    private final String title;

    ProblemKind(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The problem's type, e.g. {@code urn:media-grid:problem:key-reused}. */
    public URI type() {
        return URI.create(
                "urn:media-grid:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public RequestProblem because(String detail) {
        return because(detail, List.of());
    }

    public RequestProblem because(String detail, List<InvalidField> faults) {
        return new RequestProblem(this, detail, faults);
    }

    /** The problem with a single fault at {@code place}. */
    public RequestProblem at(Place place, String detail) {
        return because(detail, List.of(new InvalidField(place.pointer(), detail)));
    }
}
