package kz.mediagrid.gateway.request;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.Faults;
import kz.mediagrid.edge.problem.Place;
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

    private static final Place UNTIL = WHOLE.field("until");

    /** Everything that is wrong with it where it was received at {@code instant}, whatever request it is about. */
    Faults faults(Instant instant) {
        var faults = new Faults();
        var rules = new Rules(faults);
        if (rules.present(UNTIL, until)) {
            checkDay(AlmatyTime.dateOf(instant), faults);
        }
        rules.requiredText(WHOLE.field("reason"), reason);
        return faults;
    }

    private void checkDay(LocalDate today, Faults faults) {
        var day = day();
        if (day.isEmpty()) {
            faults.add(UNTIL, "This must be a date such as '2026-12-09'.");
        } else if (day.get().isBefore(today)) {
            faults.add(UNTIL, "This would be an extension into the past.");
        } else if (day.get().isAfter(today.plusYears(1))) {
            faults.add(UNTIL, "This is more than a year away.");
        }
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if the term in force ends then, or later */
    void requireLaterThan(Instant dueAt) {
        if (!AlmatyTime.endOf(lastDay()).isAfter(dueAt)) {
            var faults = new Faults();
            faults.add(UNTIL, "An answer is due by " + AlmatyTime.writeAsEnd(dueAt) + " already.");
            faults.refuseIfAny();
        }
    }

    private Optional<LocalDate> day() {
        return Optional.ofNullable(until).flatMap(LocalTimes::date);
    }

    LocalDate lastDay() {
        return day().orElseThrow(() -> new IllegalStateException("the rules let through an extension without a day"));
    }

    Text requiredReason() {
        if (reason == null) {
            throw new IllegalStateException("the rules let through an extension without a reason");
        }
        return reason;
    }
}
