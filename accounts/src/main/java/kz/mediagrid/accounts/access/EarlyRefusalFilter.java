package kz.mediagrid.accounts.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.mediagrid.edge.problem.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers the calls of an account that {@link EarlyRefusals} refuse, before any other filter costs time. */
final class EarlyRefusalFilter extends OncePerRequestFilter {

    private final EarlyRefusals refusals;
    private final ProblemWriter problems;

    EarlyRefusalFilter(EarlyRefusals refusals, ProblemWriter problems) {
        this.refusals = refusals;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = CallLimitFilter.account().flatMap(account -> refusals.of(request, account));
        if (refusal.isPresent()) {
            problems.write(refusal.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
