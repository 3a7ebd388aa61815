package kz.mediagrid.edge.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The kinds of problem in responses of this API. Programs distinguish them by {@link #type()}. */
public enum ProblemKind {
    MALFORMED(HttpStatus.BAD_REQUEST),
    IDEMPOTENCY_KEY(HttpStatus.BAD_REQUEST),
    PRECONDITION_MALFORMED(HttpStatus.BAD_REQUEST),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_YOURS(HttpStatus.FORBIDDEN),
    BODY_NOT_IN_DIRECTORY(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    GONE(HttpStatus.GONE),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    CONFLICT(HttpStatus.CONFLICT),
    KEY_REUSED(HttpStatus.CONFLICT),
    STALE(HttpStatus.PRECONDITION_FAILED),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    TOO_SLOW(HttpStatus.REQUEST_TIMEOUT),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    FILE_REFUSED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    VALIDATION(HttpStatus.UNPROCESSABLE_CONTENT),
    REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_CALLS(HttpStatus.TOO_MANY_REQUESTS),
    BROKEN(HttpStatus.INTERNAL_SERVER_ERROR),
    NOT_ACKNOWLEDGED(HttpStatus.SERVICE_UNAVAILABLE),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    NOT_FOLLOWED(HttpStatus.GATEWAY_TIMEOUT),
    STORE_FULL(HttpStatus.INSUFFICIENT_STORAGE);

    /** The address of the list of all kinds; below it each kind has its page. */
    static final String TYPES = "/problems";

    private final HttpStatus status;

    ProblemKind(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** Whether the log may have stored the write of the call, so that its repeat needs the same Idempotency-Key. */
    public boolean mayBeStored() {
        return this == NOT_ACKNOWLEDGED || this == UNAVAILABLE;
    }

    /** The type of problems of this kind: the address of its page on each service, e.g. {@code /problems/key-reused}. */
    public URI type() {
        return URI.create(TYPES + "/" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public RequestProblem because(ProblemText reason) {
        return because(reason, List.of());
    }

    public RequestProblem because(ProblemText reason, List<InvalidField> faults) {
        return new RequestProblem(this, reason, faults, null);
    }

    /** The problem whose single fault is {@code fault}, at {@code place}. */
    public RequestProblem at(Place place, ProblemText fault) {
        return because(fault, List.of(InvalidField.at(place, fault)));
    }
}
