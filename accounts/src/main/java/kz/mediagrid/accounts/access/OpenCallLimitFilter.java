package kz.mediagrid.accounts.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kz.mediagrid.edge.caller.CallLimiter;
import kz.mediagrid.edge.caller.CallLimiter.Allowance;
import kz.mediagrid.edge.problem.ProblemWriter;

/**
 * Counts the calls of an address without an account, and refuses too many. It precedes all filters that refuse calls, so
 * that nobody can guess keys or form tokens without a limit.
 */
final class OpenCallLimitFilter extends CallLimitFilter {

    private final CallLimiter limiter;
    private final InvitedCalls invited;

    OpenCallLimitFilter(CallLimiter limiter, InvitedCalls invited, ProblemWriter problems) {
        super(problems);
        this.limiter = limiter;
        this.invited = invited;
    }

    @Override
    Optional<Allowance> counted(HttpServletRequest request) {
        return account().isPresent() || invited.isInvited(request)
                ? Optional.empty()
                : Optional.of(limiter.openCall(request.getRemoteAddr()));
    }
}
