package kz.mediagrid.edge.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Handles exceptions of controllers. A program gets a problem document, a browser gets the error page. */
@RestControllerAdvice
final class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private static final List<String> KEPT = List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER);

    private final ProblemDocuments documents;
    private final FaultNumbers numbers;

    ProblemHandler(ProblemDocuments documents, FaultNumbers numbers) {
        this.documents = documents;
        this.numbers = numbers;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handle(RequestProblem problem, ServletWebRequest request) {
        if (problem.getCause() != null) {
            log.warn(
                    "{} {}: {}", request.getHttpMethod(), path(request), documents.logged(problem), problem.getCause());
        }
        return answer(problem, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handle(RuntimeException surprise, ServletWebRequest request) {
        var problem = ProblemKind.BROKEN.because(ProblemText.of("service.fault"));
        return answer(numbers.numbered(problem, request.getRequest(), surprise), request);
    }

    /**
     * Handles a header that Spring's firewall rejects. The firewall checks a header only when code reads the header; by
     * then, the filters have run.
     */
    @ExceptionHandler
    ResponseEntity<Object> handle(RequestRejectedException rejected, ServletWebRequest request) {
        return document(ProblemKind.MALFORMED.because(ProblemText.of("header.not-ascii")), request);
    }

    /** Handles the exception by which Jetty reports invalid percent-encoding in a query, or a form that it refuses. */
    @ExceptionHandler
    ResponseEntity<Object> handle(HttpException.RuntimeException refused, ServletWebRequest request) {
        return document(
                refused.getCode() == HttpStatus.BAD_REQUEST.value()
                        ? ProblemKind.MALFORMED.because(ProblemText.of("parameter.not-encoded"))
                        : StatusKinds.problem(refused.getCode()),
                request);
    }

    /** Handles a form with files that cannot be read, at an address that is no form of our pages. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handle(MultipartException unreadable, ServletWebRequest request) {
        return answer(FormBody.problem(unreadable), request);
    }

    /** Handles a body whose rest did not come, or came too slowly, while a controller read it. */
    @ExceptionHandler
    ResponseEntity<Object> handle(IOException failure, ServletWebRequest request) throws IOException {
        if (failure.getCause() instanceof TimeoutException || failure.getCause() instanceof HttpException) {
            return document(ProblemKind.TOO_SLOW.because(ProblemText.of("body.too-slow")), request);
        }
        throw failure;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var unreadable = ProblemText.of("parameter.unreadable", String.valueOf(mismatch.getPropertyName()));
        return answer(ProblemKind.MALFORMED.because(unreadable), (ServletWebRequest) request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var empty = ProblemText.of("parameter.empty", missing.getParameterName());
        return answer(ProblemKind.MALFORMED.because(empty), (ServletWebRequest) request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var call = (ServletWebRequest) request;
        var problem = numbers.numbered(StatusKinds.problem(status.value()), call.getRequest(), exception);
        problem.getHeaders().addAll(headers);
        return answer(problem, call);
    }

    /** The response to a program; null for a browser, whose request the server forwards to the error page. */
    private @Nullable ResponseEntity<Object> answer(RequestProblem problem, ServletWebRequest request) {
        var response = request.getResponse();
        if (response == null || !Browsers.isOne(request.getRequest())) {
            return document(problem, request);
        }
        KEPT.forEach(name -> problem.getHeaders().getOrEmpty(name).forEach(value -> response.setHeader(name, value)));
        try {
            response.sendError(problem.getStatusCode().value());
        } catch (IOException gone) {
            throw new UncheckedIOException("the browser was gone before it could be told", gone);
        }
        return null;
    }

    private ResponseEntity<Object> document(RequestProblem problem, ServletWebRequest request) {
        var document = documents.answer(problem, request.getRequest(), path(request));
        return new ResponseEntity<>(document.getBody(), document.getHeaders(), document.getStatusCode());
    }

    private static String path(ServletWebRequest request) {
        return request.getRequest().getRequestURI();
    }
}
