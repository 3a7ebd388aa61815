package kz.mediagrid.gateway.calendar;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.schemas.CalendarActivated;
import org.jspecify.annotations.Nullable;

/** A calendar to activate, with the legal act that changes the days. */
@Schema(
        name = "ActivateCalendar",
        description = "A calendar that is to come into force, with the act that changes the days.",
        requiredProperties = {"legalAct", "replaces"})
record ActivateCalendar(
        @Schema(description = "The whole calendar, as GET /api/calendars/{version} gives it as text/csv.") @Nullable
        String text,

        @Schema(
                description = "Or one year that takes its place in the calendar in force: what the result is called.",
                example = "kz-2026-12-01")
        @Nullable
        String version,

        @Schema(
                description = "With 'year': when the authority issued what is new in it.",
                example = "2026-11-24",
                format = "date")
        @Nullable
        String issued,

        @Schema(description = "With 'version' and 'issued': the text of the one year's file.") @Nullable
        String year,

        @Schema(
                description = "The act that changes the days; at most 500 characters.",
                example = "Еңбек және халықты әлеуметтік қорғау министрінің 24.11.2026 № 512 бұйрығы")
        @Nullable
        String legalAct,

        @Schema(
                description = "Version of the calendar that it was made against: refused where another is in force.",
                example = "kz-2026-11")
        @Nullable
        String replaces) {

    private static final int LONGEST_ACT = 500;

    /**
     * The parsed request.
     *
     * @param command without the calendar, which the caller adds with the stamp
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
