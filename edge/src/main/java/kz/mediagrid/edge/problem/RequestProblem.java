package kz.mediagrid.edge.problem;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call is refused, with the reason; the edge converts it to a problem document. */
public final class RequestProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<InvalidField> faults;
    private final @Nullable Duration retryAfter;

    RequestProblem(ProblemKind kind, String detail, List<InvalidField> faults) {
        this(kind, detail, faults, null, null);
    }

    private RequestProblem(
            ProblemKind kind,
            String detail,
            List<InvalidField> faults,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(detail, cause);
        this.kind = kind;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    /** The same problem, with a time after which a retry may succeed. */
    public RequestProblem retryAfter(Duration wait, Throwable cause) {
        return new RequestProblem(kind, getMessage(), faults, wait, cause);
    }

    public ProblemKind kind() {
        return kind;
    }

    public List<InvalidField> faults() {
        return faults;
    }

    /** The reason in one sentence. */
    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }

    /** The time after which a retry may succeed; null if none will. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
