package kz.mediagrid.edge.call;

import java.util.regex.Pattern;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;

/** The caller's name for one write. A repeated write is recognised by its key; keys never expire. */
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern USABLE = Pattern.compile("[\\x20-\\x7e]{1,255}");

    static IdempotencyKey of(@Nullable String header) {
        if (header == null) {
            throw ProblemKind.IDEMPOTENCY_KEY.because(ProblemText.of("idempotency-key.missing"));
        }
        if (!USABLE.matcher(header).matches() || header.isBlank()) {
            throw ProblemKind.IDEMPOTENCY_KEY.because(ProblemText.of("idempotency-key.unusable"));
        }
        return new IdempotencyKey(header);
    }
}
