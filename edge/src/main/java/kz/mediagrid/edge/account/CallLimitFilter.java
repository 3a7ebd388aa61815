package kz.mediagrid.edge.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import kz.mediagrid.edge.problem.ProblemWriter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses the calls of a caller that makes too many: the writes of an account, and all calls of an address without an
 * account. Reads with an account are not limited.
 */
final class CallLimitFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final CallLimiter limiter;
    private final ProblemWriter problems;

    CallLimitFilter(CallLimiter limiter, ProblemWriter problems) {
        this.limiter = limiter;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller instanceof CallerToken && READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        var allowance = caller instanceof CallerToken known
                ? limiter.write(known.getPrincipal())
                : limiter.openCall(request.getRemoteAddr());
        if (allowance.isGranted()) {
            allowance.headers().forEach(response::setHeader);
            chain.doFilter(request, response);
        } else {
            problems.write(allowance.refusal(), request, response);
        }
    }
}
