package kz.mediagrid.gateway.key;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import kz.mediagrid.accounts.key.KeyRecords;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.KeyUsed;
import org.jspecify.annotations.Nullable;

/** The view of the topics {@code api-keys} and {@code key-uses}, as the API of keys shows them. */
final class KnownKeys {

    private final Map<String, ApiKey> byHash = new ConcurrentHashMap<>();
    private final Map<String, Instant> lastUses = new ConcurrentHashMap<>();

    /** A key on the topic, by the hash of the key. */
    record KnownKey(String hash, ApiKey record) {

        /** The id of the key, as the command {@code keys} shows it. */
        String id() {
            return KeyRecords.idOf(hash);
        }

        boolean isValidAt(Instant now) {
            return KeyRecords.isValidAt(record, now);
        }
    }

    void apply(String hash, @Nullable ApiKey record) {
        if (record == null) {
            byHash.remove(hash);
        } else {
            byHash.put(hash, record);
        }
    }

    /** @param key the hash of a key, slash, the name of a service */
    void used(String key, KeyUsed use) {
        KeyRecords.addUse(lastUses, key, use);
    }

    Optional<Instant> lastUseOf(KnownKey key) {
        return Optional.ofNullable(lastUses.get(key.hash()));
    }

    /** The keys that fulfil {@code which}, in the order in which they were made. */
    List<KnownKey> all(Predicate<ApiKey> which) {
        return byHash.entrySet().stream()
                .map(one -> new KnownKey(one.getKey(), one.getValue()))
                .filter(one -> which.test(one.record()))
                .sorted(Comparator.comparing((KnownKey one) -> one.record().getCreatedAt())
                        .thenComparing(KnownKey::hash))
                .toList();
    }

    /** The key with this id; empty if there is none. No key is made whose id another key has. */
    Optional<KnownKey> find(String id) {
        return byHash.entrySet().stream()
                .filter(one -> KeyRecords.idOf(one.getKey()).equals(id))
                .map(one -> new KnownKey(one.getKey(), one.getValue()))
                .findFirst();
    }

    /**
     * The key that a call made; empty if the call made none yet.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if another call with the same Idempotency-Key made one
     */
    Optional<KnownKey> madeBy(SubmissionIds ids) {
        var made =
                all(key -> ids.requestId().equals(key.getRequestId())).stream().findFirst();
        if (made.isPresent() && !ids.submissionId().equals(made.get().record().getSubmissionId())) {
            throw ProblemKind.KEY_REUSED.because(ProblemText.of("idempotency-key.reused"));
        }
        return made;
    }
}
