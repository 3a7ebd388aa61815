package kz.mediagrid.gateway.calendar;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.Faults;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** A calendar as an editor hands it in. */
@Schema(name = "CalendarDraft", description = "A calendar as an editor hands it in.")
record CalendarDraft(
        @Schema(description = "The whole calendar, as GET /api/calendars/{version} gives it as text/csv.") @Nullable
        String text) {

    /** The largest text that a command has room for beside what else it says [bytes]. */
    static final int LARGEST = 240_000;

    private static final Place TEXT = WHOLE.field("text");

    /** Whether it can be read as a calendar at all; what that says is judged elsewhere. */
    Faults faults() {
        var faults = new Faults();
        new Rules(faults).present(TEXT, text);
        return faults;
    }

    /** Where in the request its calendar is. */
    Place place() {
        return TEXT;
    }

    /**
     * The text of the whole calendar that it proposes in the place of {@code current}.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if it is larger than a calendar may be
     */
    String whole(WorkingCalendar current) {
        var whole = text;
        if (whole == null) {
            throw new IllegalStateException("the rules let through a calendar without a text");
        }
        var bytes = whole.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LARGEST) {
            throw ProblemKind.TOO_LARGE.because(
                    "The calendar has %,d bytes; at most %,d are allowed.".formatted(bytes, LARGEST));
        }
        return whole;
    }
}
