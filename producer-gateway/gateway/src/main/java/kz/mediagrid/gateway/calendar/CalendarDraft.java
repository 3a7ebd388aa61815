package kz.mediagrid.gateway.calendar;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;

/**
 * A new calendar: the whole calendar in 'text', or one year in 'year' together with 'version' and 'issued'.
 *
 * @param text text of the whole calendar, in the text/csv format of GET /api/calendars/{version}
 * @param version version of the new calendar; only together with 'year'
 * @param issued day on which the authority issued the change; only together with 'year'
 * @param year text of one year, which replaces the same year in the calendar in force; requires 'version' and 'issued'
 */
@Schema(name = "CalendarDraft")
record CalendarDraft(
        @Nullable String text,

        @Schema(example = "kz-2026-12-01", pattern = WorkingCalendar.VERSION) @Nullable
        String version,

        @Schema(example = "2026-11-24", format = "date") @Nullable
        String issued,

        @Nullable String year) {

    /** The field with the text of a whole calendar. */
    static final Place TEXT = WHOLE.field("text");

    private static final Place YEAR = WHOLE.field("year");
    private static final Place ISSUED = WHOLE.field("issued");

    /** Parses the calendar. {@link CalendarJudge} validates the calendar's days later. */
    ProposedCalendar parse() {
        var rules = new Rules();
        var proposed = parse(rules);
        return rules.orElseThrow(proposed::orElseThrow);
    }

    /** Parses the calendar and adds its faults to {@code rules}. Empty if a required field is absent or invalid. */
    Optional<ProposedCalendar> parse(Rules rules) {
        if (text != null) {
            if (version != null || issued != null || year != null) {
                rules.fault(TEXT, ProblemText.of("calendar.text-or-year"));
            }
            return Optional.of(text).map(whole -> new ProposedCalendar(TEXT, whole, current -> whole));
        }
        if (version == null && issued == null && year == null) {
            rules.fault(TEXT, ProblemText.of("calendar.text-required"));
            return Optional.empty();
        }
        return parseYear(rules);
    }

    private Optional<ProposedCalendar> parseYear(Rules rules) {
        var name = rules.required(WHOLE.field("version"), version);
        var day = rules.required(ISSUED, issued)
                .flatMap(it ->
                        rules.parsed(ISSUED, it, LocalTimes::date, ProblemText.of("date.expected", "2026-12-09")));
        var file = rules.required(YEAR, year);
        return name.flatMap(called -> day.flatMap(on -> file.map(it -> new ProposedCalendar(
                YEAR, it, current -> current.withYear(called, on, it).text()))));
    }
}
