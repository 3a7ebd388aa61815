package kz.mediagrid.gateway.matter;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.term.NewEnd;
import kz.mediagrid.schemas.JointMatterExtended;
import org.jspecify.annotations.Nullable;

/**
 * An extension of the term to contribute: the body, the new last day and the reason.
 *
 * @param body code of the state body that gets more time; if absent, all bodies that still owe a contribution which is due
 *     on an earlier day than 'until' get more time
 * @param until new last day: a contribution is due by 24:00 of that day; at most a year ahead
 * @param reason reason, for the bodies concerned
 */
@Schema(
        name = "ExtendMatter",
        requiredProperties = {"until", "reason"})
record ExtendMatter(
        @Schema(example = "dsm") @Nullable String body,

        @Schema(example = "2026-12-10", format = "date") @Nullable
        String until,

        @Nullable Text reason) {

    /** Parses the content of the command, received at {@code instant}; the caller adds stamp and id. */
    JointMatterExtended.Builder parse(JointMatter matter, Instant instant, WorkingCalendar inForce) {
        var rules = new Rules();
        var extended = JointMatterExtended.newBuilder();
        if (body != null && !matter.concerns(body)) {
            rules.fault(WHOLE.field("body"), ProblemText.of("matter.not-concerned"));
        }
        NewEnd.parse(rules, until, instant, inForce).ifPresent(extended::setUntil);
        rules.requiredText(WHOLE.field("reason"), reason).ifPresent(extended::setReason);
        return rules.orElseThrow(() -> extended);
    }
}
