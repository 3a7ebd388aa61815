package kz.mediagrid.ops.board;

import java.time.Instant;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.ObligationChanged;
import org.jspecify.annotations.Nullable;

/**
 * Another due time: what it was, and why it is another.
 *
 * @param reason the reason of an extension, or the act behind another calendar
 * @param calendarBefore the calendar that had counted it before; null after an extension
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
