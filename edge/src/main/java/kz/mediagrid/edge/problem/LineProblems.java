package kz.mediagrid.edge.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes the problem documents of a call that answers each line of its body by itself, as {@link ProblemHandler} does for a call. */
@Component
public final class LineProblems {

    private static final Logger log = LoggerFactory.getLogger(LineProblems.class);

    private final ProblemDocuments documents;
    private final FaultNumbers numbers;

    LineProblems(ProblemDocuments documents, FaultNumbers numbers) {
        this.documents = documents;
        this.numbers = numbers;
    }

    /**
     * Makes the document for the failure of a line, also after {@code call} has left its thread. Any failure but a {@link
     * RequestProblem} is a fault of the service.
     */
    public Function<Throwable, ResponseEntity<ProblemDetail>> of(HttpServletRequest call) {
        var language = call.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var method = call.getMethod();
        var path = call.getRequestURI();
        return failure -> documents.answer(problem(failure, method, path), language, path);
    }

    private RequestProblem problem(Throwable failure, String method, String path) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (!(cause instanceof RequestProblem problem)) {
            return ProblemKind.BROKEN
                    .because(ProblemText.of("service.fault"))
                    .withSupportNumber(numbers.number(method, path, cause));
        }
        if (problem.getCause() != null) {
            log.warn("{} {}, a line: {}", method, path, documents.logged(problem), problem.getCause());
        }
        return problem;
    }
}
