package kz.mediagrid.edge.call;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.platform.follow.Following;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

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

    private final Following following;

    NotFoundRetry(Following following) {
        this.following = following;
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
        if (!following.awaitPresentEnds(following.topics(), VIEW_TIMEOUT)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(VIEW_TIMEOUT.toSeconds()));
            return null;
        }
        return forward(request, response);
    }

    private static ModelAndView forward(HttpServletRequest request, HttpServletResponse response) {
        try {
            request.getRequestDispatcher(request.getServletPath()).forward(request, response);
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException("the read could not be handled once more", e);
        }
    }
}
