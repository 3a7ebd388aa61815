package kz.mediagrid.accounts.key;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.schemas.ApiKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The view of the topic {@code api-keys}. The view finds an account by the hash of the account's key; the keys
 * themselves are not stored.
 */
public final class ApiKeys {

    private static final Logger log = LoggerFactory.getLogger(ApiKeys.class);

    private final Map<String, Held> accounts = new ConcurrentHashMap<>();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final KeyUses uses;
    private final Clock real;

    /** @param real the clock of real time, by which keys expire */
    public ApiKeys(Clock real) {
        this.real = real;
        this.uses = new KeyUses(real);
    }

    /** An account with the time when its key expires; null if the key does not expire. */
    private record Held(Account account, @Nullable Instant expiresAt) {

        boolean isValidAt(Instant now) {
            return expiresAt == null || now.isBefore(expiresAt);
        }
    }

    /**
     * Applies one record of the topic. The API key with this hash is revoked if {@code key} is null or states when it was
     * revoked.
     */
    public void apply(String hash, @Nullable ApiKey key) {
        if (key == null || key.getRevokedAt() != null) {
            accounts.remove(hash);
            revoked.add(hash);
            return;
        }
        revoked.remove(hash);
        var roles = Set.copyOf(KeyRecords.rolesOf(key));
        if (key.getAgencyCode() == null && (roles.contains(Role.AGENCY) || roles.contains(Role.AUTHORISED_BODY))) {
            log.warn("the account {} acts for no body and is left out", key.getAccountId());
            accounts.remove(hash);
            return;
        }
        var account = new Account(
                key.getAccountId(),
                roles,
                key.getAgencyCode(),
                key.getOutletId(),
                Set.copyOf(KeyRecords.scopesOf(key)));
        accounts.put(hash, new Held(account, key.getExpiresAt()));
    }

    /** The uses of valid keys with this process. */
    public KeyUses uses() {
        return uses;
    }

    /** The account of {@code key}, which counts as a use of the key; empty if the key is unknown, revoked or expired. */
    public Optional<Account> accountOf(String key) {
        return accountOfHash(Hashes.plain(key));
    }

    /**
     * The account of the key whose hash is {@code hash}, which counts as a use of the key; empty if the key is unknown,
     * revoked or expired.
     */
    public Optional<Account> accountOfHash(String hash) {
        var account = Optional.ofNullable(accounts.get(hash))
                .filter(held -> held.isValidAt(real.instant()))
                .map(Held::account);
        account.ifPresent(valid -> uses.note(hash));
        return account;
    }

    /** The account with the id {@code id}; empty if the account has no valid key. */
    public Optional<Account> accountOfId(String id) {
        var now = real.instant();
        return accounts.values().stream()
                .filter(held -> held.account().id().equals(id) && held.isValidAt(now))
                .map(Held::account)
                .findFirst();
    }

    /** Whether the topic has no key, not even a revoked one. */
    public boolean isEmpty() {
        return accounts.isEmpty() && revoked.isEmpty();
    }

    /** Whether the topic has a record for the key whose hash is {@code hash}. This is also true for a revoked or expired key. */
    public boolean knows(String hash) {
        return accounts.containsKey(hash) || revoked.contains(hash);
    }
}
