package kz.mediagrid.gateway.calendar;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.Faults;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** A calendar as an editor hands it in: whole, or one year that takes its place in the calendar in force. */
@Schema(
        name = "CalendarDraft",
        description = "A calendar as an editor hands it in: 'text', or 'version', 'issued' and 'year'.")
record CalendarDraft(
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
        String year) {

    /** The largest text that a command has room for beside what else it says [bytes]. */
    static final int LARGEST = 240_000;

    private static final Place TEXT = WHOLE.field("text");
    private static final Place YEAR = WHOLE.field("year");
    private static final Place ISSUED = WHOLE.field("issued");

    /** Whether it is complete; what it says of the days is judged elsewhere. */
    Faults faults() {
        var faults = new Faults();
        if (text != null) {
            if (version != null || issued != null || year != null) {
                faults.add(TEXT, "Send either the whole text, or one year with its version and issued.");
            }
        } else if (version == null && issued == null && year == null) {
            faults.add(TEXT, "This is required, unless one year is sent with its version and issued.");
        } else {
            checkYear(faults);
        }
        return faults;
    }

    private void checkYear(Faults faults) {
        var rules = new Rules(faults);
        rules.present(WHOLE.field("version"), version);
        if (rules.present(ISSUED, issued) && day().isEmpty()) {
            faults.add(ISSUED, "This must be a date such as '2026-12-09'.");
        }
        rules.present(YEAR, year);
    }

    private Optional<LocalDate> day() {
        return Optional.ofNullable(issued).flatMap(LocalTimes::date);
    }

    /** Where in the request its calendar is. */
    Place place() {
        return text == null ? YEAR : TEXT;
    }

    /**
     * The text of the whole calendar that it proposes in the place of {@code current}.
     *
     * @throws kz.mediagrid.calendar.CalendarFormatException with everything that is wrong with the one year
     * @throws kz.mediagrid.edge.problem.RequestProblem if it is larger than a calendar may be
     */
    String whole(WorkingCalendar current) {
        requireRoom(text == null ? required(year) : text);
        var whole = text == null
                ? current.withYear(required(version), day().orElseThrow(CalendarDraft::incomplete), required(year))
                        .text()
                : text;
        requireRoom(whole);
        return whole;
    }

    private static void requireRoom(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LARGEST) {
            throw ProblemKind.TOO_LARGE.because(
                    "The calendar has %,d bytes; at most %,d are allowed.".formatted(bytes, LARGEST));
        }
    }

    private static String required(@Nullable String value) {
        if (value == null) {
            throw incomplete();
        }
        return value;
    }

    private static IllegalStateException incomplete() {
        return new IllegalStateException("the rules let through a calendar that is not complete");
    }
}
