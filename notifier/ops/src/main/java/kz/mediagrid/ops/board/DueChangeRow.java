package kz.mediagrid.ops.board;

import java.time.Instant;
import kz.mediagrid.edge.content.InAlmaty;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.ObligationChanged;
import org.jspecify.annotations.Nullable;

/**
 * A change of an obligation's due time.
 *
 * @param before the previous due time
 * @param reason the reason for the extension, or the legal act of the new calendar
 * @param calendarBefore the version of the calendar by which the previous due time was counted; null after an extension
 */
record DueChangeRow(
        @InAlmaty Instant before,
        @Nullable Text reason,
        @Nullable String calendarBefore) {

    static @Nullable DueChangeRow of(ObligationChanged change) {
        return change.getPreviousDueAt() == null
                ? null
                : new DueChangeRow(
                        change.getPreviousDueAt(),
                        Text.ofNullable(change.getReason()),
                        change.getPreviousCalendarVersion());
    }
}
