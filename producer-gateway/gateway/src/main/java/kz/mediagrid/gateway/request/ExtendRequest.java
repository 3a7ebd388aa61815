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
 * An extension of the term for an answer: the new last day and the reason.
 *
 * @param until new last day, at most a year ahead; the answer is then due by 24:00 of that day
 * @param reason reason, which the addressee sees
 */
@Schema(
        name = "ExtendRequest",
        requiredProperties = {"until", "reason"})
public record ExtendRequest(
        @Schema(example = "2026-12-10", format = "date") @Nullable
        String until,

        @Nullable Text reason) {

    /**
     * Parses the content into a command. The caller adds the submission stamp and the request's id.
     *
     * @param instant the time of receipt of the command
     */
    RequestExtended.Builder parse(Instant instant, WorkingCalendar inForce) {
        var rules = new Rules();
        var extended = RequestExtended.newBuilder();
        NewEnd.parse(rules, until, instant, inForce).ifPresent(extended::setUntil);
        rules.requiredText(WHOLE.field("reason"), reason).ifPresent(extended::setReason);
        return rules.orElseThrow(() -> extended);
    }
}
