package kz.mediagrid.gateway.request;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.term.NewEnd;
import kz.mediagrid.schemas.RequestExtended;
import org.jspecify.annotations.Nullable;

/**
 * An extension of the term to answer: the new last day and the reason.
 *
 * @param until new last day: an answer is due by 24:00 of that day; at most a year ahead
 * @param reason reason, for the addressee
 */
@Schema(
        name = "ExtendRequest",
        requiredProperties = {"until", "reason"})
record ExtendRequest(
        @Schema(example = "2026-12-10", format = "date") @Nullable
        String until,

        @Nullable Text reason) {

    /** Parses the content of the command, received at {@code instant}; the caller adds stamp and id. */
    RequestExtended.Builder parse(Instant instant, WorkingCalendar inForce) {
        var rules = new Rules();
        var extended = RequestExtended.newBuilder();
        NewEnd.parse(rules, until, instant, inForce).ifPresent(extended::setUntil);
        rules.requiredText(WHOLE.field("reason"), reason).ifPresent(extended::setReason);
        return rules.orElseThrow(() -> extended);
    }
}
