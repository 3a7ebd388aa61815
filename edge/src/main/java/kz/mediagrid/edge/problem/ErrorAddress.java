package kz.mediagrid.edge.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;

/**
 * Responds to errors outside of controllers, and to all errors in calls from browsers. The server forwards every such
 * call to this controller.
 */
@Hidden
@RestController
final class ErrorAddress implements ErrorController {

    private static final String ADDRESS = "${server.error.path:${error.path:/error}}";

    private final ProblemDocuments documents;
    private final FaultNumbers numbers;

    ErrorAddress(ProblemDocuments documents, FaultNumbers numbers) {
        this.documents = documents;
        this.numbers = numbers;
    }

    /** The error page, with the common frame. */
    @RequestMapping(path = ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        var status = status(request);
        var kind = StatusKinds.of(status);
        var page = new ModelAndView("page/problem", Map.of("problem", kind.name()), HttpStatusCode.valueOf(status));
        if (kind == ProblemKind.BROKEN) {
            page.addObject("number", numbers.number(request, cause(request)));
        }
        return page;
    }

    @RequestMapping(ADDRESS)
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
        var problem = numbers.numbered(StatusKinds.problem(status(request)), request, cause(request));
        return documents.answer(problem, request, path);
    }

    private static @Nullable Throwable cause(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    }
}
