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
 * @param place the field of the request that contains the sent text
 * @param sent the sent text: a whole calendar, or one year
 * @param completed the function that takes the calendar in force and returns the whole text of the new calendar
 */
record ProposedCalendar(Place place, String sent, Function<WorkingCalendar, String> completed) {

    /**
     * The size limit of a calendar's text [bytes]. The limit leaves room for those fields of the command that are not
     * part of the text.
     */
    static final int LARGEST = 240_000;

    /**
     * The whole text of the calendar that is to replace {@code current}.
     *
     * @throws kz.mediagrid.calendar.CalendarFormatException if the sent year has faults; the exception names
     *     every fault
     * @throws kz.mediagrid.edge.problem.RequestProblem if the sent text or the whole text has more than
     *     {@link #LARGEST} bytes
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
