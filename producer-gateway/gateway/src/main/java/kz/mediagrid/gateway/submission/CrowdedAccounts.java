package kz.mediagrid.gateway.submission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.accounts.access.EarlyRefusals;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.RequestProblem;

/** Refuses a submission of an event unread, if other calls of its account fill the queue for turns. */
final class CrowdedAccounts implements EarlyRefusals {

    private static final String EVENTS = "/api/planned-events";

    /** A check takes no turn, and neither does an erasure. */
    private static final String CHECK = "/check";

    private static final Set<String> SUBMITTING = Set.of("POST", "PUT");

    private final SubmissionView submissions;

    CrowdedAccounts(SubmissionView submissions) {
        this.submissions = submissions;
    }

    @Override
    public Optional<RequestProblem> of(HttpServletRequest call, Account account) {
        return takesATurn(call) ? submissions.crowded(account.id()) : Optional.empty();
    }

    private static boolean takesATurn(HttpServletRequest call) {
        var path = call.getRequestURI();
        return SUBMITTING.contains(call.getMethod())
                && (path.equals(EVENTS) || path.startsWith(EVENTS + "/"))
                && !path.endsWith(CHECK);
    }
}
