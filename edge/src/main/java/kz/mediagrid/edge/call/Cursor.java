package kz.mediagrid.edge.call;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;

/**
 * Encodes a position in a list as an opaque cursor. A caller sends the cursor to get the items that follow the
 * position.
 */
public final class Cursor {

    private static final String SEPARATOR = " ";

    private Cursor() {}

    /** @param parts the parts of the position; only the last part may contain a space */
    public static String of(Object... parts) {
        var text = Arrays.stream(parts).map(Object::toString).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The position that {@code cursor} encodes; null if {@code cursor} is null.
     *
     * @param size the number of parts of the position
     * @param position builds the position from its parts
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@code cursor} is not valid
     */
    public static <P> @Nullable P read(@Nullable String cursor, int size, Function<String[], P> position) {
        if (cursor == null) {
            return null;
        }
        try {
            var parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, size);
            if (parts.length == size) {
                return position.apply(parts);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unusable();
        }
        throw unusable();
    }

    private static RuntimeException unusable() {
        return ProblemKind.MALFORMED.because(ProblemText.of("parameter.after"));
    }
}
