package kz.mediagrid.edge.call;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mediagrid.edge.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** A position in a list as an opaque word, by which a caller asks for what follows. */
public final class Cursor {

    private static final String SEPARATOR = " ";

    private Cursor() {}

    /** @param parts what makes the position; none but the last may hold a space */
    public static String of(Object... parts) {
        var text = Arrays.stream(parts).map(Object::toString).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The position that {@code cursor} stands for; null without one.
     *
     * @param size how many parts it has
     * @param position makes it of them
     * @throws kz.mediagrid.edge.problem.RequestProblem if it is no such word
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
        return ProblemKind.MALFORMED.because("The parameter 'after' must be a 'next' that this address gave.");
    }
}
