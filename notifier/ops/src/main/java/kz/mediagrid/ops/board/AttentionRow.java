package kz.mediagrid.ops.board;

import java.time.Instant;
import kz.mediagrid.edge.content.InAlmaty;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.Attention;
import org.jspecify.annotations.Nullable;

/**
 * The latest note on an obligation, with the person in charge, the acknowledgement and the confirmation.
 *
 * @param notedBy the opaque id of the account that wrote the latest note
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
