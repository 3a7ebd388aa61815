package kz.mediagrid.edge.call;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.platform.follow.ViewProgress;
import kz.mediagrid.topics.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Handles a read once more if the read found nothing, because another process may have received the thing a moment ago.
 * Before that, the views read all that their topics have by then. If they cannot within a second, the answer 404 has the
 * header Retry-After.
 *
 * <p>Only for reads with an account, so that nobody else can make this service ask the broker.
 */
final class NotFoundRetry implements HandlerExceptionResolver {

    private static final Duration VIEW_TIMEOUT = Duration.ofSeconds(1);
    private static final String RETRIED = NotFoundRetry.class.getName();
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final ViewProgress views;
    private final List<Topic> topics;

    /** @param topics the topics of the views */
    NotFoundRetry(ViewProgress views, List<Topic> topics) {
        this.views = views;
        this.topics = topics;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!(failure instanceof RequestProblem problem)
                || problem.kind() != ProblemKind.NOT_FOUND
                || !READING.contains(request.getMethod())
                || request.getUserPrincipal() == null
                || request.getAttribute(RETRIED) != null) {
            return null;
        }
        request.setAttribute(RETRIED, true);
        if (!views.awaitPresentEnds(topics, VIEW_TIMEOUT)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(VIEW_TIMEOUT.toSeconds()));
            return null;
        }
        return forward(request, response);
    }

    private static ModelAndView forward(HttpServletRequest request, HttpServletResponse response) {
        // The path as it was sent: a dispatcher decodes it, so that in a decoded path a # or a ? would end it.
        var path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        try {
            request.getRequestDispatcher(path).forward(request, response);
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException("the read could not be handled once more", e);
        }
    }
}
