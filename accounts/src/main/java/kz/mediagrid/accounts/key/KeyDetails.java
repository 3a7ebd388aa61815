package kz.mediagrid.accounts.key;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.schemas.ApiKey;
import org.jspecify.annotations.Nullable;

/**
 * The name, scopes, owner and expiry of a key.
 *
 * @param name the purpose of the key, in the words of the one who made it; null without a name
 * @param scopes the scopes of the key; if there are none, the key opens all that the roles may do
 * @param owner the id of the account or person who made the key; null if an operator made it
 * @param expiresAt when the key stops to be valid; null if it does not expire
 */
record KeyDetails(
        @Nullable String name,
        List<Scope> scopes,
        @Nullable String owner,
        @Nullable Instant expiresAt) {

    static final KeyDetails NONE = new KeyDetails(null, List.of(), null, null);

    /** @throws IllegalArgumentException with one sentence for the operator, if a scope is given twice */
    KeyDetails {
        scopes = List.copyOf(scopes);
        if (Set.copyOf(scopes).size() != scopes.size()) {
            throw new IllegalArgumentException("A scope is given twice.");
        }
    }

    /**
     * The details of a key that replaces {@code key} from {@code now} on: it lives as long as {@code key} was made for.
     *
     * @throws KeyRefusedException if this build knows none of the scopes, since without scopes a key has all
     */
    static KeyDetails ofSuccessor(ApiKey key, Instant now) {
        if (KeyRecords.scopesOf(key).isEmpty()) {
            throw new KeyRefusedException("A newer build made the scopes of this key: use that build's command.");
        }
        var expiresAt = key.getExpiresAt();
        return new KeyDetails(
                key.getName(),
                key.getScopes().isEmpty() ? List.of() : KeyRecords.scopesOf(key),
                key.getOwner(),
                expiresAt == null ? null : now.plus(Duration.between(key.getCreatedAt(), expiresAt)));
    }
}
