package kz.mediagrid.accounts.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.RequestProblem;

/**
 * Refuses calls as soon as their account is known. In an overload most calls are refused, and what is done for them is taken from
 * those that are accepted.
 */
@FunctionalInterface
public interface EarlyRefusals {

    /** The refusal of {@code call}, whose body nobody has asked for yet; empty if the call is not refused here. */
    Optional<RequestProblem> of(HttpServletRequest call, Account account);
}
