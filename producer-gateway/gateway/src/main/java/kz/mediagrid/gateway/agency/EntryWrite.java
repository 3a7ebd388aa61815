package kz.mediagrid.gateway.agency;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A write of a directory entry in the reader's language.
 *
 * @param post the post of the person who wrote it; null for a program, or if the post is unknown
 * @param agency the body of the person who wrote it; null if the first start of the media-grid wrote it
 * @param items the changed items; empty for the first write
 */
public record EntryWrite(
        Moment at, @Nullable String post, @Nullable Wording agency, boolean first, List<Changed> items) {

    /**
     * A changed item.
     *
     * @param kept whether the history has the values; mail addresses that cannot be erased are not stored there
     */
    public record Changed(EntryItem before, EntryItem after, boolean kept) {}
}
