package kz.mediagrid.accounts.key;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.accounts.audit.AccountEvents;
import kz.mediagrid.platform.revision.RevisionLog.Records;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;

/** The API keys on the log, as an operator lists and changes them. Each change is a record on the topic. */
final class KeyLog {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{" + KeyRecords.ID_LENGTH + ",64}");

    private final KeyTopic topic;
    private final KeyIssuer issuer;
    private final Clock real;

    KeyLog(KeyTopic topic, SecureRandom random, Clock real) {
        this.topic = topic;
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
            return KeyRecords.idOf(hash);
        }

        boolean isValidAt(Instant now) {
            return KeyRecords.isValidAt(key, now);
        }
    }

    /** All keys, by account and in the order in which they were made; revoked keys too. */
    List<Entry> all() {
        return entries()
                .sorted(Comparator.comparing((Entry one) -> one.key().getAccountId())
                        .thenComparing(one -> one.key().getCreatedAt()))
                .toList();
    }

    /** When each key was last used, by the key's hash. */
    Map<String, Instant> lastUses() {
        return topic.uses().get();
    }

    /**
     * Makes a new account with one key.
     *
     * @throws KeyRefusedException if the directory does not have the body, or if there is no such outlet
     */
    IssuedAccount issue(Grant grant, KeyDetails details) {
        require(topic.bodies().get(), grant.body(), "The directory has no body '%s'.");
        require(topic.outlets().get(), grant.outlet(), "There is no outlet '%s'.");
        var made = new IssuedAccount(issuer.accountId(), grant.roles(), grant.body(), grant.outlet(), issuer.key());
        return decide(records -> put(made, details, records));
    }

    private static void require(Set<String> known, @Nullable String id, String otherwise) {
        if (id != null && !known.contains(id)) {
            throw new KeyRefusedException(otherwise.formatted(id));
        }
    }

    /**
     * Makes another key of {@code account}, with the account's roles.
     *
     * @throws KeyRefusedException if no key names the account
     */
    IssuedAccount issue(String account, KeyDetails details) {
        return another(account, newest -> details);
    }

    /** @param details makes the details of the new key from the account's newest key */
    private IssuedAccount another(String account, Function<ApiKey, KeyDetails> details) {
        var key = issuer.key();
        return decide(records -> {
            var newest = newest(account);
            var made = new IssuedAccount(
                    account, KeyRecords.rolesOf(newest), newest.getAgencyCode(), newest.getOutletId(), key);
            return put(made, details.apply(newest), records);
        });
    }

    /** The account's valid key that was made last; if none is valid, the last one. */
    private ApiKey newest(String account) {
        var known = of(account);
        if (known.isEmpty()) {
            throw new KeyRefusedException(
                    "There is no account '%s': ./media-grid keys list shows all accounts.".formatted(account));
        }
        var now = real.instant();
        var valid = known.stream().filter(one -> one.isValidAt(now)).toList();
        var last = valid.isEmpty() ? known : valid;
        return last.get(last.size() - 1).key();
    }

    /**
     * Makes a new key of {@code account}, passes it to {@code taker}, and then ends all earlier keys of the account, also
     * those that others made meanwhile. If several operators rotate at once, the newest key stays valid.
     *
     * @param overlap the time for which the earlier keys stay valid; if it is zero, they are revoked
     * @return the ended keys
     * @throws KeyRefusedException if no key names the account, or none of its keys is valid
     */
    List<Entry> rotate(String account, Duration overlap, Consumer<IssuedAccount> taker) {
        var made = another(account, newest -> {
            // The end of its keys ended the access of the account; a rotation would open it again.
            if (!KeyRecords.isValidAt(newest, real.instant())) {
                throw new KeyRefusedException(
                        "The account '%s' has no valid key to rotate: ./media-grid keys issue %s makes one."
                                .formatted(account, account));
            }
            return KeyDetails.ofSuccessor(newest, real.instant());
        });
        taker.accept(made);
        var now = real.instant();
        return decide(records -> end(
                entries()
                        .takeWhile(one -> !one.hash().equals(made.hash()))
                        .filter(one -> one.key().getAccountId().equals(account)),
                AccountEventKind.KEY_ROTATED,
                key -> KeyRecords.ended(key, now, overlap),
                records));
    }

    /**
     * Revokes the keys of an account, or one key.
     *
     * @param target an account id, or at least the first 8 digits of a key's hash
     * @return the keys that were valid until now
     * @throws KeyRefusedException if there is no such account or key, or if the digits begin several hashes
     */
    List<Entry> revoke(String target) {
        var now = real.instant();
        return decide(records -> end(
                named(target).stream(),
                AccountEventKind.KEY_REVOKED,
                key -> KeyRecords.ended(key, now, Duration.ZERO),
                records));
    }

    private List<Entry> named(String target) {
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
        return found;
    }

    private Stream<Entry> entries() {
        return topic.keys().get().entrySet().stream().map(one -> new Entry(one.getKey(), one.getValue()));
    }

    private List<Entry> of(String account) {
        return all().stream()
                .filter(one -> one.key().getAccountId().equals(account))
                .toList();
    }

    private List<Entry> end(
            Stream<Entry> entries, AccountEventKind kind, UnaryOperator<ApiKey> ending, Records records) {
        var now = real.instant();
        var ended = new ArrayList<Entry>();
        entries.filter(one -> one.isValidAt(now)).forEach(one -> {
            var last = new Entry(one.hash(), ending.apply(one.key()));
            ended.add(last);
            records.put(Topics.API_KEYS, last.hash(), last.key());
            // An earlier attempt of this decision may have been stored, with its event.
            if (!last.equals(one)) {
                note(kind, last, records);
            }
        });
        return ended;
    }

    private IssuedAccount put(IssuedAccount made, KeyDetails details, Records records) {
        var entry = new Entry(made.hash(), made.record(real.instant(), details));
        // An earlier attempt of this decision may have been stored, with its event.
        if (!topic.keys().get().containsKey(made.hash())) {
            note(AccountEventKind.KEY_ISSUED, entry, records);
        }
        records.put(Topics.API_KEYS, entry.hash(), entry.key());
        return made;
    }

    /** An operator at the command line has no account. */
    private void note(AccountEventKind kind, Entry entry, Records records) {
        AccountEvents.put(records, AccountEvents.ofKey(kind, real.instant(), null, entry.id(), entry.key()));
    }

    private <T> T decide(Function<Records, T> decision) {
        return topic.log().decide(decision);
    }
}
