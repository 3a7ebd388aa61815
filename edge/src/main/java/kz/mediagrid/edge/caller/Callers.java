package kz.mediagrid.edge.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/** Finds the account of a call. */
public final class Callers {

    private Callers() {}

    /** The account that makes the call; empty if the call has no valid account. */
    public static Optional<Account> of(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication caller
                        && caller.getPrincipal() instanceof Account account
                ? Optional.of(account)
                : Optional.empty();
    }
}
