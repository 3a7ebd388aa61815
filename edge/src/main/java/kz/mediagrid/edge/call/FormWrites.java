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

/** Makes of a form that a person sent the write that a program would have sent to the API: both are one submission. */
@Component
public final class FormWrites {

    /** How long a person waits for the outcome before the page says that it is still to come. */
    private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(5);

    private static final int KEY_BYTES = 16;

    private final BusinessClock business;
    private final SecureRandom random;

    FormWrites(BusinessClock business, SecureRandom random) {
        this.business = business;
        this.random = random;
    }

    /** A key for the write of a form, minted with its page. */
    public String newKey() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return "form-" + HexFormat.of().formatHex(bytes);
    }

    /**
     * The write of a form.
     *
     * @param key what the form was given, so that sending it twice is one write
     * @param path where a program would POST the same
     * @param content by the names of the API
     */
    public <T> Write<T> post(Account account, String key, String path, Map<String, ?> content, Class<T> type) {
        var read = StrictJson.read(JsonMapper.shared().writeValueAsBytes(content), type);
        var named = IdempotencyKey.of(key);
        return new Write<>(
                account,
                named,
                SubmissionIds.of(account.writesAs(), named, "POST", path, read.canonical()),
                business.instant().truncatedTo(ChronoUnit.MILLIS),
                path,
                read.value(),
                Precondition.NONE,
                new WaitPreference(WRITE_TIMEOUT));
    }
}
