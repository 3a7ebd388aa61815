package kz.mediagrid.gateway.request;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.gateway.request.Standing.TermState;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;

/**
 * Tells when answers are due, and whether they came in time (para. 8).
 *
 * <p>The clock's side decides that, on the topic {@code obligations}; until it has said something of a request, the term
 * is counted here, from the day of receipt by the calendar of this build. Met or late follows from the first answer's receipt alone.
 */
public final class Terms {

    private static final Set<ObligationState> SETTLED =
            Set.of(ObligationState.MET, ObligationState.MET_LATE, ObligationState.CANCELLED);

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
        var word = obligations.forRequest(request.id());
        if (word.isEmpty()) {
            return at(request, business.instant());
        }
        var due = Due.of(word.get());
        return new Standing(state(word.get(), request, due), due);
    }

    /** How the request stood at {@code instant}, as counted here: the same whenever it is asked. */
    Standing at(InformationRequest request, Instant instant) {
        return request.termStartsAt()
                .flatMap(this::counted)
                .map(due -> new Standing(state(request, due, instant), due))
                .orElse(Standing.NO_TERM);
    }

    private Optional<Due> counted(Instant start) {
        try {
            return Optional.of(Due.of(calendar.oneWorkingDayAfter(start)));
        } catch (CalendarRangeException beyond) {
            return Optional.empty();
        }
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
