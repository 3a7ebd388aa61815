package kz.mediagrid.accounts.key;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.schemas.ApiKey;

/** The API keys on the log, as an operator lists and changes them. Each change is a record on the topic. */
final class KeyLog {

    private static final int ID_LENGTH = 8;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{" + ID_LENGTH + ",64}");

    private final Supplier<Map<String, ApiKey>> present;
    private final Supplier<Set<String>> bodies;
    private final BiConsumer<String, ApiKey> topic;
    private final KeyIssuer issuer;
    private final Clock real;

    /** By hash, in the order in which the keys were made. */
    private Map<String, ApiKey> keys;

    KeyLog(KeyTopic topic, SecureRandom random, Clock real) {
        this.present = topic.keys();
        this.keys = new LinkedHashMap<>(present.get());
        this.bodies = topic.bodies();
        this.topic = topic.writer();
        this.issuer = new KeyIssuer(random);
        this.real = real;
    }

    /**
     * One key on the log.
     *
     * @param hash SHA-256 of the key
     */
    record Entry(String hash, ApiKey key) {

        /** The beginning of the hash. It names the key, and opens nothing. */
        String id() {
            return hash.substring(0, ID_LENGTH);
        }

        boolean isValid() {
            return key.getRevokedAt() == null;
        }
    }

    /** All keys, by account and in the order in which they were made; revoked keys too. */
    List<Entry> all() {
        return entries()
                .sorted(Comparator.comparing((Entry one) -> one.key().getAccountId())
                        .thenComparing(one -> one.key().getCreatedAt()))
                .toList();
    }

    /**
     * Makes a new account with one key.
     *
     * @throws KeyRefusedException if the directory does not have the body
     */
    IssuedAccount issue(Grant grant) {
        if (grant.body() != null && !bodies.get().contains(grant.body())) {
            throw new KeyRefusedException("The directory has no body '%s'.".formatted(grant.body()));
        }
        return write(new IssuedAccount(issuer.accountId(), grant.roles(), grant.body(), grant.outlet(), issuer.key()));
    }

    /**
     * Makes another key of {@code account}, with the account's roles.
     *
     * @throws KeyRefusedException if no key names the account
     */
    IssuedAccount issue(String account) {
        var known = of(account);
        if (known.isEmpty()) {
            throw new KeyRefusedException(
                    "There is no account '%s': ./media-grid keys list shows all accounts.".formatted(account));
        }
        var newest = known.get(known.size() - 1).key();
        // This build's roles only: it cannot write a role that it does not know.
        var roles = newest.getRoles().stream()
                .filter(role -> role != kz.mediagrid.schemas.Role.UNKNOWN)
                .map(role -> Role.valueOf(role.name()))
                .toList();
        return write(new IssuedAccount(account, roles, newest.getAgencyCode(), newest.getOutletId(), issuer.key()));
    }

    /**
     * Makes a new key of {@code account}, passes it to {@code taker}, and then revokes all earlier keys of the account, also
     * those that others made meanwhile. If several operators rotate at once, the newest key stays valid.
     *
     * @return the revoked keys
     * @throws KeyRefusedException if no key names the account
     */
    List<Entry> rotate(String account, Consumer<IssuedAccount> taker) {
        var made = issue(account);
        taker.accept(made);
        keys = new LinkedHashMap<>(present.get());
        return revoke(entries()
                .takeWhile(one -> !one.hash().equals(made.hash()))
                .filter(one -> one.key().getAccountId().equals(account))
                .toList());
    }

    /**
     * Revokes the keys of an account, or one key.
     *
     * @param target an account id, or at least the first 8 digits of a key's hash
     * @return the keys that were valid until now
     * @throws KeyRefusedException if there is no such account or key, or if the digits begin several hashes
     */
    List<Entry> revoke(String target) {
        var found = of(target);
        if (found.isEmpty() && ID.matcher(target).matches()) {
            found = all().stream().filter(one -> one.hash().startsWith(target)).toList();
            if (found.size() > 1) {
                throw new KeyRefusedException(
                        "The hashes of %d keys begin with %s: give more digits.".formatted(found.size(), target));
            }
        }
        if (found.isEmpty()) {
            throw new KeyRefusedException(
                    "There is no account or key '%s': ./media-grid keys list shows all.".formatted(target));
        }
        return revoke(found);
    }

    private Stream<Entry> entries() {
        return keys.entrySet().stream().map(one -> new Entry(one.getKey(), one.getValue()));
    }

    private List<Entry> of(String account) {
        return all().stream()
                .filter(one -> one.key().getAccountId().equals(account))
                .toList();
    }

    private List<Entry> revoke(List<Entry> entries) {
        var valid = entries.stream().filter(Entry::isValid).toList();
        valid.forEach(one -> write(
                one.hash(),
                ApiKey.newBuilder(one.key()).setRevokedAt(real.instant()).build()));
        return valid;
    }

    private IssuedAccount write(IssuedAccount made) {
        write(made.hash(), made.record(real.instant()));
        return made;
    }

    private void write(String hash, ApiKey key) {
        topic.accept(hash, key);
        keys.put(hash, key);
    }
}
