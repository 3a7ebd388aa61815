package kz.mediagrid.edge.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Responds to exceptions of controllers with a problem document, or in a browser with the page of problems. */
@RestControllerAdvice
final class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private static final List<String> KEPT = List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER);

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handle(RequestProblem problem, ServletWebRequest request) {
        if (problem.getCause() != null) {
            log.warn("{} {}: {}", request.getHttpMethod(), path(request), problem.getMessage(), problem.getCause());
        }
        var response = Problem.of(problem.kind(), problem.getMessage(), path(request), problem.faults())
                .response();
        var wait = problem.retryAfter();
        if (wait == null) {
            return shown(response, request);
        }
        return shown(
                ResponseEntity.status(response.getStatusCode())
                        .headers(response.getHeaders())
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()))
                        .body(response.getBody()),
                request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handle(RuntimeException surprise, ServletWebRequest request) {
        log.error("{} {} broke", request.getHttpMethod(), path(request), surprise);
        var problem = Problem.of(
                ProblemKind.BROKEN, "This is a fault of the service, not of the call.", path(request), List.of());
        return shown(problem.response(), request);
    }

    /** Handles a header that the firewall rejects, which checks it only when it is read, after the filters. */
    @ExceptionHandler
    ResponseEntity<Object> handle(RequestRejectedException rejected, ServletWebRequest request) {
        return Problem.of(
                        ProblemKind.MALFORMED,
                        "A header holds characters that no header may; use printable ASCII.",
                        path(request),
                        List.of())
                .response();
    }

    /** Handles a query or path with invalid percent-encoding, as reported by Tomcat. */
    @ExceptionHandler
    ResponseEntity<Object> handle(InvalidParameterException unreadable, ServletWebRequest request) {
        return Problem.of(
                        ProblemKind.MALFORMED,
                        "A parameter of the address is not encoded as it should be.",
                        path(request),
                        List.of())
                .response();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var detail = "The parameter '" + mismatch.getPropertyName() + "' cannot be read.";
        var problem = Problem.of(ProblemKind.MALFORMED, detail, path((ServletWebRequest) request), List.of());
        return shown(problem.response(), (ServletWebRequest) request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var kind = StatusKinds.of(status.value());
        var problem = Problem.of(kind, StatusKinds.sentence(kind), path((ServletWebRequest) request), List.of());
        var response = problem.response();
        return shown(
                ResponseEntity.status(response.getStatusCode())
                        .headers(headers)
                        .headers(response.getHeaders())
                        .body(problem),
                (ServletWebRequest) request);
    }

    /** The response to the caller; null for a browser, since the server forwards it to the page of problems. */
    private static @Nullable ResponseEntity<Object> shown(ResponseEntity<Object> problem, ServletWebRequest request) {
        var response = request.getResponse();
        if (response == null || !Browsers.isOne(request.getRequest())) {
            return problem;
        }
        KEPT.forEach(name -> problem.getHeaders().getOrEmpty(name).forEach(value -> response.setHeader(name, value)));
        try {
            response.sendError(problem.getStatusCode().value());
        } catch (IOException gone) {
            throw new UncheckedIOException("the browser was gone before it could be told", gone);
        }
        return null;
    }

    private static String path(ServletWebRequest request) {
        return request.getRequest().getRequestURI();
    }
}
