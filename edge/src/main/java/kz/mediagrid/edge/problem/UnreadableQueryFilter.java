package kz.mediagrid.edge.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.mediagrid.server.UnreadableQueries;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a call whose query has an invalid percent-encoding. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnreadableQueryFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    UnreadableQueryFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (UnreadableQueries.isIn(request)) {
            // The error page looks for parameters, and would be the first to read a form with files.
            FormBody.leaveUnread(request);
            problems.write(ProblemKind.MALFORMED.because(ProblemText.of("parameter.not-encoded")), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
