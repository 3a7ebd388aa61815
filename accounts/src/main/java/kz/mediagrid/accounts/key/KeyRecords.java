package kz.mediagrid.accounts.key;

import java.util.List;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.KeyScope;

/** Translates roles and scopes between the records of the topic and the accounts of callers. */
public final class KeyRecords {

    private KeyRecords() {}

    static List<Role> rolesOf(ApiKey key) {
        return rolesOf(key.getRoles());
    }

    /** The roles in a record. A role that this build does not know grants nothing. */
    public static List<Role> rolesOf(List<kz.mediagrid.schemas.Role> roles) {
        return roles.stream()
                .filter(role -> role != kz.mediagrid.schemas.Role.UNKNOWN)
                .map(role -> Role.valueOf(role.name()))
                .toList();
    }

    static List<Scope> scopesOf(ApiKey key) {
        return scopesOf(key.getScopes());
    }

    /** The scopes in a record; all scopes if it names none. A scope that this build does not know opens nothing. */
    public static List<Scope> scopesOf(List<KeyScope> scopes) {
        if (scopes.isEmpty()) {
            return List.of(Scope.values());
        }
        return scopes.stream()
                .filter(scope -> scope != KeyScope.UNKNOWN)
                .map(scope -> Scope.valueOf(scope.name()))
                .toList();
    }

    public static List<kz.mediagrid.schemas.Role> roles(List<Role> roles) {
        return roles.stream()
                .map(role -> kz.mediagrid.schemas.Role.valueOf(role.name()))
                .toList();
    }

    public static List<KeyScope> scopes(List<Scope> scopes) {
        return scopes.stream().map(scope -> KeyScope.valueOf(scope.name())).toList();
    }
}
