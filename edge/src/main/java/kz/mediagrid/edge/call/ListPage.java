package kz.mediagrid.edge.call;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page; null on the last page
 */
public record ListPage<T>(List<T> items, @Nullable String next) {

    public ListPage {
        items = List.copyOf(items);
    }

    /** A page without items. */
    public static <T> ListPage<T> empty() {
        return new ListPage<>(List.of(), null);
    }

    /** The same page with {@code shown} of each item. */
    public <R> ListPage<R> of(Function<T, R> shown) {
        return new ListPage<>(items.stream().map(shown).toList(), next);
    }
}
