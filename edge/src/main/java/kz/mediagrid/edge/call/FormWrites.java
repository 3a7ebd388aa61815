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
        var read = StrictJson.read(JsonMapper.shared().writeValueAsBytes(content), type);
        var named = IdempotencyKey.of(key);
        return new Write<>(
                account,
                named,
                SubmissionIds.of(account.writesAs(), named, "POST", path, read.canonical()),
                business.instant().truncatedTo(ChronoUnit.MILLIS),
                read.value(),
                Precondition.NONE,
                new WaitPreference(WRITE_TIMEOUT));
    }
}
