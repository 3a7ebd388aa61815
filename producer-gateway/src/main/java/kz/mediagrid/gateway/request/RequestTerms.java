package kz.mediagrid.gateway.request;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.gateway.term.Due;
import kz.mediagrid.schemas.InformationRequested;

/** Counts the term of a request by one calendar, as the directory had it that the addressee's terms are counted. */
final class RequestTerms {

    private RequestTerms() {}

    /** When the answer is due without an extension; empty while no term runs, or where the calendar does not reach its end. */
    static Optional<Due> unextended(InformationRequest request, WorkingCalendar calendar) {
        return request.termStartsAt().flatMap(start -> counted(request.asked(), start, calendar));
    }

    /** When the answer is due where its term starts at {@code start} and is not extended. */
    static Optional<Due> counted(InformationRequested asked, Instant start, WorkingCalendar calendar) {
        try {
            return Optional.of(Due.of(
                    calendar.oneWorkingDayAfter(start, Due.rule(asked.getRequestTerm(), asked.getClosingTime()))));
        } catch (CalendarRangeException beyond) {
            return Optional.empty();
        }
    }
}
