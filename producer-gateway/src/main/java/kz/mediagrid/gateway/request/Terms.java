package kz.mediagrid.gateway.request;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.gateway.request.Standing.TermState;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;

/**
 * Tells when answers are due, and whether they came in time (para. 8).
 *
 * <p>The clock's side decides that, on the topic {@code obligations}; until it has said something of a request, the term
 * is counted here, by the calendar in force and as the addressee's terms are counted: from the day of receipt where the
 * directory says nothing of it. Met or late follows from the first answer's receipt alone.
 */
public final class Terms {

    private static final Set<ObligationState> SETTLED =
            Set.of(ObligationState.MET, ObligationState.MET_LATE, ObligationState.CANCELLED);

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

    /** How the request stands now, the clock's word first. */
    Standing now(InformationRequest request) {
        var word = obligations.forRequest(request.id());
        if (word.isEmpty() || isBehind(word.get(), request)) {
            return standing(request, business.instant(), calendars.inForce());
        }
        var due = Due.of(word.get());
        return new Standing(state(word.get(), request, due), due);
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

    private static Standing standing(InformationRequest request, Instant instant, WorkingCalendar calendar) {
        return RequestTerms.due(request, calendar)
                .map(due -> new Standing(state(request, due, instant), due))
                .orElse(Standing.NO_TERM);
    }

    /** Whether the clock has not read yet an extension that is shown here already. */
    private static boolean isBehind(ObligationChanged word, InformationRequest request) {
        return !SETTLED.contains(word.getState())
                && request.extension()
                        .map(it -> AlmatyTime.endOf(it.getUntil()))
                        .filter(word.getDueAt()::isBefore)
                        .isPresent();
    }

    /** The clock is a moment behind where it has not read yet what is shown here already. */
    private TermState state(ObligationChanged word, InformationRequest request, Due due) {
        if (SETTLED.contains(word.getState())) {
            return TermState.valueOf(word.getState().name());
        }
        boolean flagged = word.getState() == ObligationState.OVERDUE;
        return state(request, due, flagged ? due.dueAt() : business.instant());
    }

    private static TermState state(InformationRequest request, Due due, Instant now) {
        if (request.state() == InformationRequest.State.CANCELLED) {
            return TermState.CANCELLED;
        }
        return request.answeredAt()
                .map(answered -> answered.isBefore(due.dueAt()) ? TermState.MET : TermState.MET_LATE)
                .orElse(now.isBefore(due.dueAt()) ? TermState.OPEN : TermState.OVERDUE);
    }
}
