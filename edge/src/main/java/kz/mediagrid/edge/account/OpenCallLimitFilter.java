package kz.mediagrid.edge.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.mediagrid.edge.problem.ProblemWriter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts the calls of an address without an account, and refuses too many. It precedes all filters that refuse calls, so
 * that nobody can guess keys or form tokens without a limit.
 */
final class OpenCallLimitFilter extends OncePerRequestFilter {

    private final CallLimiter limiter;
    private final ProblemWriter problems;

    OpenCallLimitFilter(CallLimiter limiter, ProblemWriter problems) {
        this.limiter = limiter;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken) {
            chain.doFilter(request, response);
            return;
        }
        var allowance = limiter.openCall(request.getRemoteAddr());
        if (allowance.isGranted()) {
            allowance.headers().forEach(response::setHeader);
            chain.doFilter(request, response);
        } else {
            problems.write(allowance.refusal(), request, response);
        }
    }
}
