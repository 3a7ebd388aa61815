package kz.mediagrid.gateway.calendar;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;

/**
 * A calendar that is to replace the calendar in force.
 *
 * @param place the place of the sent text in the request
 * @param sent the text at that place: a whole calendar, or one year
 * @param completed the function that makes the text of the whole calendar from the sent text and the calendar in force
 */
record ProposedCalendar(Place place, String sent, Function<WorkingCalendar, String> completed) {

    /**
     * The size limit of a calendar's text [bytes]: a text of this size fits in a command beside the command's other
     * fields.
     */
    static final int LARGEST = 240_000;

    /**
     * The text of the whole calendar that is to replace {@code current}.
     *
     * @throws kz.mediagrid.calendar.CalendarFormatException with every fault of the sent year
     * @throws kz.mediagrid.edge.problem.RequestProblem if a text has more than {@link #LARGEST} bytes
     */
    String whole(WorkingCalendar current) {
        requireRoom(sent);
        var whole = completed.apply(current);
        requireRoom(whole);
        return whole;
    }

    private static void requireRoom(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LARGEST) {
            throw ProblemKind.TOO_LARGE.because(ProblemText.of("calendar.too-large", bytes, LARGEST));
        }
    }
}
