package kz.mediagrid.accounts.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.edge.caller.CallLimiter;
import kz.mediagrid.edge.caller.CallLimiter.Allowance;
import kz.mediagrid.edge.problem.ProblemWriter;

/** Counts the writes of an account, and refuses too many. Reads with an account are not limited. */
final class WriteLimitFilter extends CallLimitFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final CallLimiter limiter;

    WriteLimitFilter(CallLimiter limiter, ProblemWriter problems) {
        super(problems);
        this.limiter = limiter;
    }

    @Override
    Optional<Allowance> counted(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                ? Optional.empty()
                : account().map(limiter::write);
    }
}
