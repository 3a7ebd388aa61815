package kz.mediagrid.edge.call;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import kz.mediagrid.edge.account.Account;
import kz.mediagrid.platform.clock.BusinessClock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Converts a submitted form to the write that a program would send to the API; the form and that call count as one
 * submission.
 */
@Component
public final class FormWrites {

    /** The time for which a page waits for the outcome before it reports the outcome as pending. */
    private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(5);

    private static final int KEY_BYTES = 16;

    private final BusinessClock business;
    private final SecureRandom random;

    FormWrites(BusinessClock business, SecureRandom random) {
        this.business = business;
        this.random = random;
    }

    /** A new Idempotency-Key for the write of a form; it is created when the page with the form is made. */
    public String newKey() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return "form-" + HexFormat.of().formatHex(bytes);
    }

    /**
     * The write of a form.
     *
     * @param key the form's Idempotency-Key, so that a form sent twice is one write
     * @param path the path of the API's POST that does the same
     * @param content the values of the form, under the field names of the API
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
