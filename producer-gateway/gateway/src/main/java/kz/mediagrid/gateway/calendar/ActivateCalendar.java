package kz.mediagrid.gateway.calendar;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.AtMost;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.schemas.CalendarActivated;
import org.jspecify.annotations.Nullable;

/**
 * A calendar to activate, with the legal act that changes the days.
 *
 * @param text text of the whole calendar, in the text/csv format of GET /api/calendars/{version}
 * @param version version of the new calendar; only together with 'year'
 * @param issued day on which the authority issued the change; only together with 'year'
 * @param year text of one year, which replaces the same year in the calendar in force; requires 'version' and 'issued'
 * @param legalAct legal act that changes the days; at most 500 characters
 * @param replaces version of the calendar that the new calendar is based on; 409 if another version is in force
 */
@Schema(
        name = "ActivateCalendar",
        requiredProperties = {"legalAct", "replaces"})
record ActivateCalendar(
        @Nullable String text,

        @Schema(example = "kz-2026-12-01", pattern = WorkingCalendar.VERSION) @Nullable
        String version,

        @Schema(example = "2026-11-24", format = "date") @Nullable
        String issued,

        @Nullable String year,

        @AtMost(ActivateCalendar.LONGEST_ACT)
        @Schema(example = "Еңбек және халықты әлеуметтік қорғау министрінің 24.11.2026 № 512 бұйрығы")
        @Nullable
        String legalAct,

        @Schema(example = "kz-2026-11") @Nullable String replaces) {

    static final int LONGEST_ACT = 500;

    /**
     * The parsed request.
     *
     * @param command the command, to which the caller adds the calendar and the submission
     */
    record Activation(CalendarActivated.Builder command, ProposedCalendar proposed) {}

    Activation parse() {
        var rules = new Rules();
        var activated = CalendarActivated.newBuilder();
        var proposed = new CalendarDraft(text, version, issued, year).parse(rules);
        rules.required(WHOLE.field("legalAct"), legalAct)
                .flatMap(it -> rules.words(WHOLE.field("legalAct"), it, LONGEST_ACT, false))
                .ifPresent(activated::setLegalAct);
        rules.required(WHOLE.field("replaces"), replaces).ifPresent(activated::setReplaces);
        return rules.orElseThrow(() -> new Activation(activated, proposed.orElseThrow()));
    }
}
