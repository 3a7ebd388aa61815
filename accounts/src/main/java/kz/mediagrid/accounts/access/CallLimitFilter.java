package kz.mediagrid.accounts.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.CallLimiter.Allowance;
import kz.mediagrid.edge.problem.ProblemWriter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the calls of one kind, and refuses too many. */
abstract class CallLimitFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    CallLimitFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    /** The account of the call that is handled; empty if the call has no valid account. */
    static Optional<Account> account() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken caller
                ? Optional.of(caller.getPrincipal())
                : Optional.empty();
    }

    /** Counts the call; empty if calls like this one are not limited. */
    abstract Optional<Allowance> counted(HttpServletRequest request);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var allowance = counted(request);
        if (allowance.isPresent() && !allowance.get().isGranted()) {
            problems.write(allowance.get().refusal(), request, response);
            return;
        }
        allowance.ifPresent(granted -> granted.headers().forEach(response::setHeader));
        chain.doFilter(request, response);
    }
}
