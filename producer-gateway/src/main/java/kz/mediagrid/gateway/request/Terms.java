package kz.mediagrid.gateway.request;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.gateway.term.Due;
import kz.mediagrid.gateway.term.Obligations;
import kz.mediagrid.gateway.term.Standing;
import kz.mediagrid.gateway.term.Standing.Receipt;

/**
 * Tells when answers are due, and whether they came in time (para. 8).
 *
 * <p>The clock's side decides that, on the topic {@code obligations}; until it has said something of a request, the term
 * is counted here, from the day of receipt by the calendar of this build. Met or late follows from the first answer's receipt alone.
 */
public final class Terms {

    private final WorkingCalendar calendar;
    private final Clock business;
    private final Obligations obligations;

    public Terms(WorkingCalendar calendar, Clock business, Obligations obligations) {
        this.calendar = calendar;
        this.business = business;
        this.obligations = obligations;
    }

    /** Whether the calendar reaches the end of a term that starts at {@code instant}. */
    boolean reaches(Instant instant) {
        return counted(instant).isPresent();
    }

    /** How the request stands now, the clock's word first. */
    Standing now(InformationRequest request) {
        var now = business.instant();
        return obligations
                .forRequest(request.id())
                .map(word -> Standing.said(word, receipt(request), now))
                .orElseGet(() -> at(request, now));
    }

    /** How the request stood at {@code instant}, as counted here: the same whenever it is asked. */
    Standing at(InformationRequest request, Instant instant) {
        return request.termStartsAt()
                .flatMap(this::counted)
                .map(due -> Standing.counted(due, receipt(request), instant))
                .orElse(Standing.NO_TERM);
    }

    private Optional<Due> counted(Instant start) {
        try {
            return Optional.of(Due.of(calendar.oneWorkingDayAfter(start)));
        } catch (CalendarRangeException beyond) {
            return Optional.empty();
        }
    }

    private static Receipt receipt(InformationRequest request) {
        return new Receipt(request.state() == InformationRequest.State.CANCELLED, request.answeredAt());
    }
}
