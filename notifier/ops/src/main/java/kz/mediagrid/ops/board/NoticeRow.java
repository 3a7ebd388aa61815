package kz.mediagrid.ops.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.edge.content.InAlmaty;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.matters.NoticeIds;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import org.jspecify.annotations.Nullable;

/**
 * The consolidated notice of a joint matter or a supplement to it, with its deliveries.
 *
 * @param matterId id of the joint matter
 * @param supplement the number of the supplement; 0 for the notice itself
 * @param title title of the joint matter; null if it is unknown
 * @param sentAt the time of release, business time
 * @param bodies the mails to the state bodies concerned
 * @param outlets the webhook deliveries to outlets; none if the notice is not for the media
 */
record NoticeRow(
        String matterId,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int supplement,
        @Nullable Text title,
        @InAlmaty Instant sentAt,
        List<MessageRow> bodies,
        List<Media> outlets) {

    NoticeRow {
        bodies = List.copyOf(bodies);
        outlets = List.copyOf(outlets);
    }

    /** The id of the notice, for the page. */
    public String noticeId() {
        return NoticeIds.of(matterId, supplement);
    }

    /**
     * The last attempt to deliver the notice to an outlet.
     *
     * @param outlet id of the outlet
     * @param name name of the outlet
     * @param outcome outcome of the attempt
     * @param at the start of the attempt, business time; null for an attempt recorded without business time
     * @param why the reason of a failure in one sentence
     */
    @Schema(name = "NoticeDelivery")
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
