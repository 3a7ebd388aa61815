package kz.mediagrid.edge.call;

import java.util.regex.Pattern;
import kz.mediagrid.edge.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** The caller's name for one write, which identifies repeats; keys never expire. */
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern USABLE = Pattern.compile("[\\x20-\\x7e]{1,255}");

    static IdempotencyKey of(@Nullable String header) {
        if (header == null) {
            throw ProblemKind.IDEMPOTENCY_KEY.because(
                    "Every write needs the header Idempotency-Key, such as a new UUID.");
        }
        if (!USABLE.matcher(header).matches() || header.isBlank()) {
            throw ProblemKind.IDEMPOTENCY_KEY.because(
                    "The Idempotency-Key must have 1 to 255 printable ASCII characters.");
        }
        return new IdempotencyKey(header);
    }
}
