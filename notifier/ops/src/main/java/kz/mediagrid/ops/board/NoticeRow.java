package kz.mediagrid.ops.board;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import org.jspecify.annotations.Nullable;

/**
 * The consolidated notice of a joint matter, and what came of sending it to each of those who are to have it.
 *
 * @param sentAt when it went out, business time
 * @param bodies the bodies concerned, by mail
 * @param outlets the outlets that were sent it, by webhook; none where it is not for the media
 */
record NoticeRow(
        String matterId, @Nullable Text title, @InAlmaty Instant sentAt, List<MessageRow> bodies, List<Media> outlets) {

    NoticeRow {
        bodies = List.copyOf(bodies);
        outlets = List.copyOf(outlets);
    }

    /**
     * What came of the last attempt to send it to an outlet.
     *
     * @param at when that began, business time; null where it was not kept then
     */
    record Media(
            String outlet,
            Text name,
            AttemptOutcome outcome,
            @InAlmaty @Nullable Instant at,
            @Nullable String why) {

        static Media of(DeliveryAttempted last, Text name) {
            return new Media(last.getOutletId(), name, last.getOutcome(), last.getBusinessTime(), last.getWhy());
        }
    }
}
