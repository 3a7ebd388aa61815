package kz.mediagrid.accounts.access;

import java.util.List;
import kz.mediagrid.edge.caller.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Represents an authenticated caller in Spring Security. */
final class CallerToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Account account;

    CallerToken(Account account) {
        super(List.of());
        this.account = account;
        setAuthenticated(true);
    }

    @Override
    public Account getPrincipal() {
        return account;
    }

    /** Returns an empty text, because the key is not stored after authentication. */
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return account.id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerToken token && token.account.equals(account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
