package kz.mediagrid.ops.board;

import java.time.Instant;
import kz.mediagrid.edge.content.InAlmaty;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.Attention;
import org.jspecify.annotations.Nullable;

/**
 * The latest note on an obligation, with the person in charge, the acknowledgement and the confirmation.
 *
 * @param notedAt time of the latest note, business time
 * @param notedBy the opaque id of the account that wrote the latest note
 * @param acknowledgedAt time at which somebody acknowledged that the obligation is overdue; null before
 * @param acknowledgedBy opaque id of the account that acknowledged it
 * @param confirmedAt time at which the settlement was confirmed; null before
 * @param owner the person in charge; null if nobody is
 * @param note the latest note; null if it has no text
 */
record AttentionRow(
        @InAlmaty Instant notedAt,
        String notedBy,
        @InAlmaty @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @InAlmaty @Nullable Instant confirmedAt,
        @Nullable String owner,
        @Nullable Text note) {

    static @Nullable AttentionRow of(@Nullable Attention attention) {
        return attention == null
                ? null
                : new AttentionRow(
                        attention.getNotedAt(),
                        attention.getNotedBy(),
                        attention.getAcknowledgedAt(),
                        attention.getAcknowledgedBy(),
                        attention.getConfirmedAt(),
                        attention.getOwner(),
                        Text.ofNullable(attention.getNote()));
    }
}
