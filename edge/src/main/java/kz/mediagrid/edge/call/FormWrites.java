package kz.mediagrid.edge.call;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.platform.clock.BusinessClock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Converts a submitted form to the same write that a program sends to the API. If a person and a program send the same
 * key and the same content, the two calls are one submission.
 */
@Component
public final class FormWrites {

    /** The longest time for which a page waits for an outcome. After this time, the page reports the outcome as pending. */
    private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(5);

    private static final int KEY_BYTES = 16;

    private final BusinessClock business;
    private final SecureRandom random;

    FormWrites(BusinessClock business, SecureRandom random) {
        this.business = business;
        this.random = random;
    }

    /** A new Idempotency-Key, which is put into a form when the page with the form is made. */
    public String newKey() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return "form-" + HexFormat.of().formatHex(bytes);
    }

    /**
     * The write that a submitted form makes.
     *
     * @param key the form's Idempotency-Key; if a form is sent twice, both calls have the same key and make only one
     *     write
     * @param path the path of the API's POST call that makes the same write
     * @param content the form's values, under the field names of the API
     */
    public <T> Write<T> post(Account account, String key, String path, Map<String, ?> content, Class<T> type) {
        return write(account, IdempotencyKey.of(key), "POST", path, content, type, Precondition.NONE);
    }

    /**
     * The write that changes a resource.
     *
     * @param path the path of the API's POST call that makes the same write
     * @param revision the revision of the resource that the person saw
     */
    public <T> Write<T> post(
            Account account, String key, String path, Map<String, ?> content, Class<T> type, int revision) {
        return write(account, IdempotencyKey.of(key), "POST", path, content, type, new Precondition(revision));
    }

    /**
     * The write that replaces a resource.
     *
     * @param key the form's Idempotency-Key
     * @param path the path of the API's PUT call that makes the same write
     * @param content the form's values, under the field names of the API
     * @param revision the revision of the resource that the person saw
     */
    public <T> Write<T> put(
            Account account, String key, String path, Map<String, ?> content, Class<T> type, int revision) {
        return write(account, IdempotencyKey.of(key), "PUT", path, content, type, new Precondition(revision));
    }

    /**
     * The write that removes a resource.
     *
     * @param path the path of the API's DELETE call that makes the same write
     * @param revision the revision of the resource that the person saw
     */
    public <T> Write<T> delete(Account account, String key, String path, Class<T> type, int revision) {
        return write(account, IdempotencyKey.of(key), "DELETE", path, Map.of(), type, new Precondition(revision));
    }

    /**
     * The write that creates a resource. It is refused if there is one at the path.
     *
     * @param key the form's Idempotency-Key
     * @param path the path of the API's PUT call that makes the same write
     * @param content the form's values, under the field names of the API
     */
    public <T> Write<T> create(Account account, String key, String path, Map<String, ?> content, Class<T> type) {
        return write(account, IdempotencyKey.of(key), "PUT", path, content, type, Precondition.NONE);
    }

    private <T> Write<T> write(
            Account account,
            IdempotencyKey key,
            String method,
            String path,
            Map<String, ?> content,
            Class<T> type,
            Precondition ifMatch) {
        var read = StrictJson.read(JsonMapper.shared().writeValueAsBytes(content), type);
        return new Write<>(
                account,
                key,
                SubmissionIds.of(account.writesAs(), key, method, path, read.canonical()),
                business.instant().truncatedTo(ChronoUnit.MILLIS),
                read.value(),
                ifMatch,
                new WaitPreference(WRITE_TIMEOUT));
    }
}
