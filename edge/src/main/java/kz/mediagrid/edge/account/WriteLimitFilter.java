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

/** Counts the writes of an account, and refuses too many. Reads with an account are not limited. */
final class WriteLimitFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final CallLimiter limiter;
    private final ProblemWriter problems;

    WriteLimitFilter(CallLimiter limiter, ProblemWriter problems) {
        this.limiter = limiter;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod())
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken caller)) {
            chain.doFilter(request, response);
            return;
        }
        var allowance = limiter.write(caller.getPrincipal());
        if (allowance.isGranted()) {
            allowance.headers().forEach(response::setHeader);
            chain.doFilter(request, response);
        } else {
            problems.write(allowance.refusal(), request, response);
        }
    }
}
