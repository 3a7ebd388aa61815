package kz.mediagrid.ops.board;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.edge.call.Paged;
import kz.mediagrid.edge.content.InAlmaty;
import org.jspecify.annotations.Nullable;

/**
 * The outlets that have a version of the grid of {@code week}, and those that have not.
 *
 * @param week the week
 * @param version the number of the version
 * @param publishedAt the time of publication, business time
 * @param counts the number of outlets in each state
 * @param items the outlets of this page, in the order of their ids
 * @param next cursor to send as 'after' for the next page; absent on the last page
 */
record VersionRecipients(
        String week,
        int version,
        @InAlmaty Instant publishedAt,
        Map<RecipientState, Long> counts,
        List<Recipient> items,
        @Nullable String next)
        implements Paged {

    VersionRecipients {
        items = List.copyOf(items);
    }

    static Map<RecipientState, Long> counts(Stream<Recipient> recipients) {
        var counts = new EnumMap<RecipientState, Long>(RecipientState.class);
        recipients.forEach(recipient -> counts.merge(recipient.state(), 1L, Long::sum));
        return counts;
    }
}
