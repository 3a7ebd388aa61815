package kz.mediagrid.gateway.submission;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.mediagrid.edge.caller.Callers;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a submission before its body is read, if other calls of its account fill the queue for turns. In an overload most
 * calls are refused, and reading them would take the time of those that are accepted.
 */
final class CrowdedAccounts implements HandlerInterceptor {

    private final SubmissionView submissions;

    CrowdedAccounts(SubmissionView submissions) {
        this.submissions = submissions;
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if too many calls of the account wait */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // A later dispatch answers a call that was taken.
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && !HttpMethod.GET.matches(request.getMethod())
                && !HttpMethod.HEAD.matches(request.getMethod())) {
            Callers.of(request).ifPresent(account -> submissions.refuseIfCrowded(account.id()));
        }
        return true;
    }
}
