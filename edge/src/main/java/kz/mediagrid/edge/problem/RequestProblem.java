package kz.mediagrid.edge.problem;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call that cannot be done, and why; the edge turns it into a problem document. */
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

    /** The same problem, which may be gone after a while. */
    public RequestProblem retryAfter(Duration wait, Throwable cause) {
        return new RequestProblem(kind, getMessage(), faults, wait, cause);
    }

    public ProblemKind kind() {
        return kind;
    }

    public List<InvalidField> faults() {
        return faults;
    }

    /** What is wrong, in a sentence. */
    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }

    /** When trying again may help; null if it will not. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
