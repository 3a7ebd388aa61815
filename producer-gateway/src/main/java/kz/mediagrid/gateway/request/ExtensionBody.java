package kz.mediagrid.gateway.request;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.Faults;
import kz.mediagrid.gateway.term.NewEnd;
import org.jspecify.annotations.Nullable;

/** Until when a body has time to answer, and why it is given more. */
@Schema(
        name = "ExtensionBody",
        description = "Until when a body has time to answer, and why it is given more.",
        requiredProperties = {"until", "reason"})
record ExtensionBody(
        @Schema(
                description = "The new last day: an answer is due by 24:00 of it; at most a year ahead.",
                example = "2026-12-10",
                format = "date")
        @Nullable
        String until,

        @Schema(description = "Why; the addressee sees it.") @Nullable
        Text reason) {

    /** Everything that is wrong with it where it was received at {@code instant}, whatever request it is about. */
    Faults faults(Instant instant, WorkingCalendar inForce) {
        var faults = new Faults();
        end().check(instant, inForce, faults);
        new Rules(faults).requiredText(WHOLE.field("reason"), reason);
        return faults;
    }

    NewEnd end() {
        return new NewEnd(until);
    }

    Text requiredReason() {
        if (reason == null) {
            throw new IllegalStateException("the rules let through an extension without a reason");
        }
        return reason;
    }
}
