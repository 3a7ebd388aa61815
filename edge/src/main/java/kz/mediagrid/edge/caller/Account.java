package kz.mediagrid.edge.caller;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The account of a caller.
 *
 * @param id an opaque id; commands from this account contain this id as their actor
 * @param roles the account's permissions
 * @param agencyCode the code of the state body for which the account acts; null if the account acts for no body
 * @param outletId the id of a MEDIA account's outlet; null if the account has no outlet
 * @param scopes the scopes of the API key with which the account makes the call; all scopes if a person signed in
 * @param post the person's post in the body or outlet; null for a program, or if nobody gave it
 */
public record Account(
        String id,
        Set<Role> roles,
        @Nullable String agencyCode,
        @Nullable String outletId,
        Set<Scope> scopes,
        @Nullable String post) {

    private static final Set<Scope> ALL_SCOPES = Set.of(Scope.values());

    public Account {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** An account with all scopes. */
    public Account(String id, Set<Role> roles, @Nullable String agencyCode, @Nullable String outletId) {
        this(id, roles, agencyCode, outletId, ALL_SCOPES);
    }

    /** The account of a program. */
    public Account(
            String id, Set<Role> roles, @Nullable String agencyCode, @Nullable String outletId, Set<Scope> scopes) {
        this(id, roles, agencyCode, outletId, scopes, null);
    }

    /** This account, of a person who has {@code post}. */
    public Account withPost(@Nullable String post) {
        return new Account(id, roles, agencyCode, outletId, scopes, post);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether no scope limits the account. */
    public boolean hasAllScopes() {
        return scopes.equals(ALL_SCOPES);
    }

    /**
     * The caller's name in a write. It is the code of the account's state body, or else the account's outlet, or else
     * the account's id. Accounts with the same name share their Idempotency-Keys.
     */
    public String writesAs() {
        if (agencyCode != null) {
            return agencyCode;
        }
        return outletId != null ? "outlet " + outletId : id;
    }

    /**
     * The code of the state body for which the account acts. Every AGENCY and AUTHORISED_BODY account acts for a state
     * body.
     */
    public String agency() {
        if (agencyCode == null) {
            throw new IllegalStateException("the account " + id + " acts for no body");
        }
        return agencyCode;
    }

    /** Whether the account may see the data of every state body. */
    public boolean seesAll() {
        return is(Role.AUTHORISED_BODY) || is(Role.OPS);
    }

    /** Whether the account may see the data of {@code agency}. */
    public boolean sees(String agency) {
        return seesAll() || agency.equals(agencyCode);
    }
}
