package kz.mediagrid.gateway.key;

import java.util.List;
import java.util.Set;
import kz.mediagrid.accounts.key.KeyRecords;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.KeyScope;
import org.jspecify.annotations.Nullable;

/**
 * Says which keys a caller may see, make and end. A key never opens more than its maker may, except that the authorised body
 * makes keys for all state bodies and outlets.
 */
final class KeyRights {

    private KeyRights() {}

    static boolean sees(Account account, ApiKey key) {
        return account.seesAll() || account.is(Role.AGENCY) && account.agency().equals(key.getAgencyCode());
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if the key would open more than {@code maker} may */
    static void requireMayMake(Account maker, ApiKey.Builder key) {
        requireMayGive(maker, key.getRoles(), key.getAgencyCode());
        requireScopes(maker, key.getScopes());
    }

    private static void requireScopes(Account account, List<KeyScope> scopes) {
        if (!hasScopes(account, scopes)) {
            throw ProblemKind.FORBIDDEN.because(ProblemText.of("key.more-scopes-than-maker"));
        }
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if {@code account} may not give the key's roles to anybody */
    static void requireMayEnd(Account account, ApiKey key) {
        requireMayGive(account, key.getRoles(), key.getAgencyCode());
        requireScopes(account, key.getScopes());
    }

    /** Whether {@link #requireMayEnd} lets {@code account} rotate and revoke the key. */
    static boolean mayEnd(Account account, ApiKey key) {
        return mayGive(account, key.getRoles(), key.getAgencyCode()) && hasScopes(account, key.getScopes());
    }

    private static boolean hasScopes(Account account, List<KeyScope> scopes) {
        return account.scopes().containsAll(Set.copyOf(KeyRecords.scopesOf(scopes)));
    }

    /** A role that this build does not know is nobody's to give. */
    private static boolean mayGive(Account account, List<kz.mediagrid.schemas.Role> roles, @Nullable String agency) {
        return !roles.contains(kz.mediagrid.schemas.Role.UNKNOWN)
                && KeyRecords.rolesOf(roles).stream().allMatch(role -> mayGive(account, role, agency));
    }

    private static void requireMayGive(
            Account account, List<kz.mediagrid.schemas.Role> roles, @Nullable String agency) {
        if (!mayGive(account, roles, agency)) {
            throw ProblemKind.FORBIDDEN.because(ProblemText.of("key.more-than-maker"));
        }
    }

    private static boolean mayGive(Account maker, Role role, @Nullable String agency) {
        return switch (role) {
            case AGENCY ->
                maker.is(Role.AUTHORISED_BODY)
                        || maker.is(role) && maker.agency().equals(agency);
            case MEDIA -> maker.is(Role.AUTHORISED_BODY);
            case AUTHORISED_BODY -> maker.is(role) && maker.agency().equals(agency);
            case OPS -> maker.is(role);
        };
    }
}
