package kz.mediagrid.gateway.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.gateway.term.Due;
import kz.mediagrid.gateway.term.ExtensionView;
import kz.mediagrid.gateway.term.MoreTime;
import kz.mediagrid.gateway.term.Obligations;
import kz.mediagrid.gateway.term.Standing;
import kz.mediagrid.gateway.term.Standing.Receipt;
import kz.mediagrid.schemas.InformationRequested;

/**
 * Tells when answers are due, and whether they came in time (para. 8).
 *
 * <p>The clock's side decides that, on the topic {@code obligations}; until it has said something of a request, the term
 * is counted here, by the calendar in force and as the addressee's terms are counted: from the day of receipt where the
 * directory says nothing of it. Met or late follows from the first answer's receipt alone.
 */
public final class Terms {

    private final Calendars calendars;
    private final Clock business;
    private final Obligations obligations;

    public Terms(Calendars calendars, Clock business, Obligations obligations) {
        this.calendars = calendars;
        this.business = business;
        this.obligations = obligations;
    }

    /** Whether the calendar reaches the end of the request's term if it starts at {@code instant}. */
    boolean reaches(InformationRequested asked, Instant instant) {
        return RequestTerms.counted(asked, instant, calendars.inForce()).isPresent();
    }

    /** The calendar by which terms are counted now. */
    WorkingCalendar inForce() {
        return calendars.inForce();
    }

    /** How the request stands now, the clock's word first. */
    Standing now(InformationRequest request) {
        var now = business.instant();
        return obligations
                .forRequest(request.id())
                .filter(word -> !Standing.isBehind(word, extendedUntil(request)))
                .map(word -> Standing.said(word, receipt(request), now))
                .orElseGet(() -> standing(request, now, calendars.inForce()));
    }

    /** How the request stood at {@code instant}, as counted here: the same whenever it is asked. */
    Standing at(InformationRequest request, Instant instant) {
        return standing(request, instant, calendars.inForceAt(instant));
    }

    /** From when an answer that is still owed is late, as things stand now; empty where none is, or no term runs. */
    Optional<Instant> dueNow(InformationRequest request) {
        return request.state() == InformationRequest.State.OPEN
                ? Optional.ofNullable(now(request).due()).map(Due::dueAt)
                : Optional.empty();
    }

    /** All the time that was given, and whether it counts: the same whenever it is asked. */
    List<ExtensionView> extensions(InformationRequest request) {
        return ExtensionView.of(request.moreTime(), counting(request));
    }

    private List<MoreTime> counting(InformationRequest request) {
        return MoreTime.counting(
                request.moreTime(),
                instant -> RequestTerms.unextended(request, calendars.inForceAt(instant))
                        .map(Due::dueAt));
    }

    private Optional<LocalDate> extendedUntil(InformationRequest request) {
        return MoreTime.until(counting(request));
    }

    private Standing standing(InformationRequest request, Instant instant, WorkingCalendar calendar) {
        return RequestTerms.unextended(request, calendar)
                .map(due -> extendedUntil(request)
                        .map(until -> due.extended(until, calendar))
                        .orElse(due))
                .map(due -> Standing.counted(due, receipt(request), instant))
                .orElse(Standing.NO_TERM);
    }

    private static Receipt receipt(InformationRequest request) {
        return new Receipt(request.state() == InformationRequest.State.CANCELLED, request.answeredAt());
    }
}
