package kz.mediagrid.gateway.key;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import kz.mediagrid.accounts.audit.AccountEvents;
import kz.mediagrid.accounts.key.KeyIssuer;
import kz.mediagrid.accounts.key.KeyRecords;
import kz.mediagrid.edge.call.OneAtATime;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.KnownAccounts;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.key.KnownKeys.KnownKey;
import kz.mediagrid.gateway.outlet.KnownOutlets;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.platform.revision.RevisionLog.Records;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;

/** Makes, rotates and revokes API keys for callers, one at a time, and recognises repeated calls. */
final class KeyWriter {

    /** The limit of valid keys that one account owns, so that a program that makes keys by mistake comes to an end. */
    private static final int MOST_OF_ONE_OWNER = 100;

    private final KnownKeys keys;
    private final Directory directory;
    private final KnownOutlets outlets;
    private final KnownAccounts accounts;
    private final RevisionLog log;
    private final KeyIssuer issuer;
    private final Clock real;
    private final OneAtATime turns = new OneAtATime();

    KeyWriter(
            KnownKeys keys,
            Directory directory,
            KnownOutlets outlets,
            KnownAccounts accounts,
            RevisionLog log,
            KeyIssuer issuer,
            Clock real) {
        this.keys = keys;
        this.directory = directory;
        this.outlets = outlets;
        this.accounts = accounts;
        this.log = log;
        this.issuer = issuer;
        this.real = real;
    }

    /**
     * A key that a call wrote.
     *
     * @param secret the key itself; null if the call did not make it, or repeats the call that made it
     */
    record Written(KnownKey key, @Nullable String secret) {}

    /** Makes a new account with one key. */
    Written make(Write<IssueKey> write) {
        var now = now();
        var key = write.body()
                .parse(write.account(), directory::has, outlets::has, now)
                .setCreatedAt(now);
        KeyRights.requireMayMake(write.account(), key);
        key.setAccountId(issuer.accountId());
        return decide(write, (secret, records) -> {
            requireRoom(write.account(), other -> true);
            return put(secret, key, write, records);
        });
    }

    /** Makes a new key of the same account, and ends the key with this id, at once or after an overlap. */
    Written rotate(String id, Write<RotateKey> write) {
        var overlap = write.body().parse();
        return decide(write, (secret, records) -> {
            var now = now();
            var former = requireValid(id, write.account(), now);
            var successor = ApiKey.newBuilder(former.record()).setCreatedAt(now);
            var expiresAt = former.record().getExpiresAt();
            if (expiresAt != null) {
                successor.setExpiresAt(now.plus(Duration.between(former.record().getCreatedAt(), expiresAt)));
            }
            KeyRights.requireMayMake(write.account(), successor);
            requireRoom(write.account(), other -> !overlap.isZero() || !other.equals(former));
            records.put(Topics.API_KEYS, former.hash(), KeyRecords.ended(former.record(), now, overlap));
            note(AccountEventKind.KEY_ROTATED, former, write.account(), records);
            return put(secret, successor, write, records);
        });
    }

    /** Revokes a key. A key that is revoked already stays as it is, so a repeated call changes nothing. */
    KnownKey revoke(String id, Account account) {
        return turns.write(() -> log.decide(records -> {
            requireStillKnown(account);
            var key = require(id, account);
            KeyRights.requireMayEnd(account, key.record());
            if (key.record().getRevokedAt() != null) {
                return key;
            }
            var revoked = ApiKey.newBuilder(key.record()).setRevokedAt(now()).build();
            records.put(Topics.API_KEYS, key.hash(), revoked);
            note(AccountEventKind.KEY_REVOKED, key, account, records);
            return new KnownKey(key.hash(), revoked);
        }));
    }

    List<KnownKey> visibleTo(Account account) {
        return keys.all(key -> KeyRights.sees(account, key));
    }

    Optional<Instant> lastUseOf(KnownKey key) {
        return keys.lastUseOf(key);
    }

    /** Cut to milliseconds, the precision of the log, so that a repeated call is answered the same. */
    Instant now() {
        return real.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private KnownKey require(String id, Account account) {
        return keys.find(id)
                .filter(key -> KeyRights.sees(account, key.record()))
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("key.not-found")));
    }

    private KnownKey requireValid(String id, Account account, Instant now) {
        var key = require(id, account);
        KeyRights.requireMayEnd(account, key.record());
        if (!key.isValidAt(now)) {
            throw ProblemKind.CONFLICT.because(ProblemText.of("key.not-valid"));
        }
        return key;
    }

    /** @param stays tells which of the valid keys stay valid */
    private void requireRoom(Account owner, Predicate<KnownKey> stays) {
        var now = now();
        var owned = keys.all(key -> owner.id().equals(key.getOwner())).stream()
                .filter(key -> key.isValidAt(now))
                .filter(stays)
                .count();
        if (owned >= MOST_OF_ONE_OWNER) {
            throw ProblemKind.CONFLICT.because(ProblemText.of("key.too-many", MOST_OF_ONE_OWNER));
        }
    }

    /** A key would outlive the access of who made it, so the call must not have waited past the end of this access. */
    private void requireStillKnown(Account account) {
        if (accounts.accountOfId(account.id()).isEmpty()) {
            throw ProblemKind.UNAUTHENTICATED.because(ProblemText.of("account.ended"));
        }
    }

    /** @param decision puts the record of the secret that it is given */
    private Written decide(Write<?> write, BiFunction<String, Records, KnownKey> decision) {
        return turns.write(() -> {
            // One secret for all attempts: an attempt may have been stored although it failed.
            var secret = newSecret();
            return log.decide(records -> {
                requireStillKnown(write.account());
                var made = keys.madeBy(write.ids()).orElseGet(() -> decision.apply(secret, records));
                return new Written(made, made.hash().equals(Hashes.plain(secret)) ? secret : null);
            });
        });
    }

    private KnownKey put(String secret, ApiKey.Builder key, Write<?> write, Records records) {
        var record = key.setOwner(write.account().id())
                .setSubmissionId(write.ids().submissionId())
                .setRequestId(write.ids().requestId())
                .build();
        var made = new KnownKey(Hashes.plain(secret), record);
        records.put(Topics.API_KEYS, made.hash(), record);
        note(AccountEventKind.KEY_ISSUED, made, write.account(), records);
        return made;
    }

    private void note(AccountEventKind kind, KnownKey key, Account by, Records records) {
        AccountEvents.put(records, AccountEvents.ofKey(kind, now(), by, key.id(), key.record()));
    }

    /** A key whose id no other key has. */
    private String newSecret() {
        while (true) {
            var secret = issuer.key();
            if (keys.find(KeyRecords.idOf(Hashes.plain(secret))).isEmpty()) {
                return secret;
            }
        }
    }
}
