package kz.mediagrid.edge.call;

import java.util.Enumeration;
import java.util.regex.Pattern;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;

/** The caller's name for one write. A repeated write is recognised by its key; keys never expire. */
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";

    /** The largest number of characters. */
    public static final int LONGEST = 255;

    /** The shape of a key: printable ASCII characters that are not blanks alone. */
    public static final String SHAPE = "^[\\x20-\\x7e]*[\\x21-\\x7e][\\x20-\\x7e]*$";

    private static final Pattern USABLE = Pattern.compile(SHAPE);

    /** @param headers the values of all headers {@link #HEADER} of the call; with two, the write would have two names */
    static IdempotencyKey of(Enumeration<String> headers) {
        if (!headers.hasMoreElements()) {
            throw ProblemKind.IDEMPOTENCY_KEY.because(ProblemText.of("idempotency-key.missing"));
        }
        var key = of(headers.nextElement());
        if (headers.hasMoreElements()) {
            throw ProblemKind.IDEMPOTENCY_KEY.because(ProblemText.of("idempotency-key.twice"));
        }
        return key;
    }

    static IdempotencyKey of(String header) {
        if (header.length() > LONGEST || !USABLE.matcher(header).matches()) {
            throw ProblemKind.IDEMPOTENCY_KEY.because(ProblemText.of("idempotency-key.unusable"));
        }
        return new IdempotencyKey(header);
    }
}
