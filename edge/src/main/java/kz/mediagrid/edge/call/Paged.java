package kz.mediagrid.edge.call;

import org.jspecify.annotations.Nullable;

/** An answer of the API with one page of a list. Each such answer has the header {@code Link}, which leads to the next page. */
public interface Paged {

    /** The cursor of the next page, which a caller sends as {@code after}; null on the last page. */
    @Nullable
    String next();
}
