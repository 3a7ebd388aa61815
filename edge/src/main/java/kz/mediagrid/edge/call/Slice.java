package kz.mediagrid.edge.call;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive items of a list, as one call returns them.
 *
 * @param more whether the list has more items after these
 */
public record Slice<T>(List<T> items, boolean more) {

    /** The largest number of items that one call returns. */
    public static final int LARGEST = 500;

    /**
     * The first items of {@code rest}.
     *
     * @param limit the maximum number of items, as the caller set it
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@code limit} is not from 1 to 500
     */
    public static <T> Slice<T> of(Stream<T> rest, int limit) {
        return upTo(limit, atMost -> rest.limit(atMost).toList());
    }

    /**
     * The first items of a list.
     *
     * @param limit the maximum number of items, as the caller set it
     * @param first reads the first items of the list, at most as many as its argument says
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@code limit} is not from 1 to 500
     */
    public static <T> Slice<T> upTo(int limit, IntFunction<List<T>> first) {
        if (limit < 1 || limit > LARGEST) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("parameter.limit", LARGEST));
        }
        var taken = first.apply(limit + 1);
        boolean more = taken.size() > limit;
        return new Slice<>(more ? taken.subList(0, limit) : taken, more);
    }

    /** The slice with the cursor for the next one. {@code position} makes the cursor from the last item. */
    public ListPage<T> page(Function<T, String> position) {
        return new ListPage<>(items, next(position));
    }

    /** The cursor for the next slice; null if no items follow. {@code position} makes the cursor from the last item. */
    public @Nullable String next(Function<T, String> position) {
        return more ? position.apply(items.get(items.size() - 1)) : null;
    }
}
