package kz.mediagrid.accounts.key;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.KeyScope;
import kz.mediagrid.schemas.KeyUsed;

/** Reads records of the topics {@code api-keys} and {@code key-uses}, and makes their parts. */
public final class KeyRecords {

    static final int ID_LENGTH = 8;

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

    /** The id of a key: the beginning of its hash, which names the key and opens nothing. */
    public static String idOf(String hash) {
        return hash.substring(0, ID_LENGTH);
    }

    /** Whether the key opens anything at {@code now} [real time]: it is neither revoked nor expired. */
    public static boolean isValidAt(ApiKey key, Instant now) {
        return key.getRevokedAt() == null && (key.getExpiresAt() == null || now.isBefore(key.getExpiresAt()));
    }

    /** The key as it is after a rotation: revoked, or valid for the time of the overlap, but no longer than before. */
    public static ApiKey ended(ApiKey key, Instant now, Duration overlap) {
        var ended = ApiKey.newBuilder(key);
        if (overlap.isZero()) {
            return ended.setRevokedAt(now).build();
        }
        var until = now.plus(overlap);
        var earlier = key.getExpiresAt();
        return ended.setExpiresAt(earlier != null && earlier.isBefore(until) ? earlier : until)
                .build();
    }

    /**
     * Adds a use to the last uses of keys, by hash. Each service has a record of its own for each key.
     *
     * @param record the key of the record: the hash of the API key, slash, the name of the service
     */
    public static void addUse(Map<String, Instant> lastUses, String record, KeyUsed use) {
        lastUses.merge(
                record.substring(0, Math.max(0, record.indexOf('/'))),
                use.getLastUsedAt(),
                (one, other) -> one.isAfter(other) ? one : other);
    }
}
