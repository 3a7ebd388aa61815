package kz.mediagrid.gateway.calendar;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as an editor submits it: whole, as 'text', or one year of it, as 'version', 'issued' and 'year'.
 *
 * @param text the whole calendar, in the form in which GET /api/calendars/{version} returns it as text/csv
 * @param version version of the resulting calendar, if 'year' replaces one year of the calendar in force
 * @param issued with 'year': day on which the authority issued the change
 * @param year with 'version' and 'issued': the text of the file of one year
 */
@Schema(name = "CalendarDraft")
record CalendarDraft(
        @Nullable String text,
        @Schema(example = "kz-2026-12-01") @Nullable String version,

        @Schema(example = "2026-11-24", format = "date") @Nullable
        String issued,

        @Nullable String year) {

    private static final Place TEXT = WHOLE.field("text");
    private static final Place YEAR = WHOLE.field("year");
    private static final Place ISSUED = WHOLE.field("issued");

    /** The proposed calendar; {@link CalendarJudge} validates its days. */
    ProposedCalendar parse() {
        var rules = new Rules();
        var proposed = parse(rules);
        return rules.orElseThrow(proposed::orElseThrow);
    }

    /** The proposed calendar as a part of another request; empty if it is not complete. */
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
