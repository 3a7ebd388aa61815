package kz.mediagrid.accounts.key;

import java.util.List;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.KeyScope;

/** Translates roles and scopes between the records of the topic and the accounts of callers. */
final class KeyRecords {

    private KeyRecords() {}

    /** The roles in {@code key}. A role that this build does not know grants nothing. */
    static List<Role> rolesOf(ApiKey key) {
        return key.getRoles().stream()
                .filter(role -> role != kz.mediagrid.schemas.Role.UNKNOWN)
                .map(role -> Role.valueOf(role.name()))
                .toList();
    }

    /** The scopes in {@code key}; all scopes if it names none. A scope that this build does not know opens nothing. */
    static List<Scope> scopesOf(ApiKey key) {
        if (key.getScopes().isEmpty()) {
            return List.of(Scope.values());
        }
        return key.getScopes().stream()
                .filter(scope -> scope != KeyScope.UNKNOWN)
                .map(scope -> Scope.valueOf(scope.name()))
                .toList();
    }

    static List<kz.mediagrid.schemas.Role> roles(List<Role> roles) {
        return roles.stream()
                .map(role -> kz.mediagrid.schemas.Role.valueOf(role.name()))
                .toList();
    }

    static List<KeyScope> scopes(List<Scope> scopes) {
        return scopes.stream().map(scope -> KeyScope.valueOf(scope.name())).toList();
    }
}
