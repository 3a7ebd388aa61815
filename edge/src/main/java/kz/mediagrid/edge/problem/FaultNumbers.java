package kz.mediagrid.edge.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Logs the faults of the service, each with a number. The response has the number too, so that the caller can tell it to
 * support, and support finds the log line.
 */
@Component
final class FaultNumbers {

    private static final Logger log = LoggerFactory.getLogger(FaultNumbers.class);

    private static final String NUMBER = FaultNumbers.class.getName();

    /** The limit of each half of a number. A number of two short halves can be read out on the telephone. */
    private static final int HALF = 10_000;

    private final SecureRandom random;
    private final LoggedPaths paths;

    FaultNumbers(SecureRandom random, LoggedPaths paths) {
        this.random = random;
        this.paths = paths;
    }

    /**
     * The number of the fault that broke {@code request}. The first call for a request logs the fault.
     *
     * @param cause the exception that broke the request; null if it is not known
     */
    String number(HttpServletRequest request, @Nullable Throwable cause) {
        if (request.getAttribute(NUMBER) instanceof String known) {
            return known;
        }
        var path = called(request, RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        var number = number(called(request, RequestDispatcher.ERROR_METHOD, request.getMethod()), path, cause);
        request.setAttribute(NUMBER, number);
        return number;
    }

    /** Logs a fault that broke a request, and returns its number. */
    String number(String method, String path, @Nullable Throwable cause) {
        var number = "%04d-%04d".formatted(random.nextInt(HALF), random.nextInt(HALF));
        log.error("{} {} broke, number {}", method, paths.logged(path), number, cause);
        return number;
    }

    /** The problem with the number of the fault; unchanged if the problem is no fault of the service. */
    RequestProblem numbered(RequestProblem problem, HttpServletRequest request, @Nullable Throwable cause) {
        return problem.kind() == ProblemKind.BROKEN ? problem.withSupportNumber(number(request, cause)) : problem;
    }

    private static String called(HttpServletRequest request, String attribute, String otherwise) {
        return request.getAttribute(attribute) instanceof String text ? text : otherwise;
    }
}
