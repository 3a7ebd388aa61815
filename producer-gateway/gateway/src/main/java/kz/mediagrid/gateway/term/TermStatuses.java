package kz.mediagrid.gateway.term;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.calendar.Term;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.Calendars;

/**
 * Determines when answers and contributions are due, and whether they came in time (para. 5, second part, and para. 8).
 *
 * <p>The obligation engine decides both questions, and writes its decisions to the topic {@code obligations}. Until
 * this gateway has read the decision on a term, the gateway counts the term itself, by the calendar in force and the
 * body's counting rule. Only the receipt time of the first answer or contribution decides whether a term was met in
 * time or late.
 */
public final class TermStatuses {

    private final Calendars calendars;
    private final Clock business;
    private final Obligations obligations;

    public TermStatuses(Calendars calendars, Clock business, Obligations obligations) {
        this.calendars = calendars;
        this.business = business;
        this.obligations = obligations;
    }

    /** The calendar by which terms are counted now. */
    public WorkingCalendar inForce() {
        return calendars.inForce();
    }

    /** Whether the calendar in force covers {@code term} from its beginning to its end. */
    public boolean reaches(Function<WorkingCalendar, Term> term) {
        return counted(calendar -> Optional.of(term.apply(calendar)), calendars.inForce())
                .isPresent();
    }

    /**
     * The present status as the obligation engine reported it. If the report is missing or older than an extension,
     * this gateway computes the status itself.
     */
    public TermStatus now(OwedAnswer owed) {
        var now = business.instant();
        return obligations
                .find(owed.id())
                .filter(said -> !TermStatus.isBehind(said, extendedUntil(owed)))
                .map(said -> TermStatus.said(said, owed.receipt(), now))
                .orElseGet(() -> status(owed, now, calendars.inForce()));
    }

    /** The status at {@code instant}, computed by this gateway; a repeated API call gets the same status. */
    public TermStatus at(OwedAnswer owed, Instant instant) {
        return status(owed, instant, calendars.inForceAt(instant));
    }

    /** The present due time; empty if the answer or contribution is no longer owed, or if no term runs. */
    public Optional<Instant> dueNow(OwedAnswer owed) {
        return owed.receipt().isOpen()
                ? Optional.ofNullable(now(owed).due()).map(DueTimeResponse::dueAt)
                : Optional.empty();
    }

    /** All extensions, each with a mark that says whether it counts; a repeated API call gets the same marks. */
    public List<ExtensionResponse> extensions(OwedAnswer owed) {
        return ExtensionResponse.of(owed.extensions(), counting(owed));
    }

    private List<MoreTime> counting(OwedAnswer owed) {
        return MoreTime.counting(
                owed.extensions(),
                instant -> counted(owed.term(), calendars.inForceAt(instant)).map(DueTimeResponse::dueAt));
    }

    private Optional<LocalDate> extendedUntil(OwedAnswer owed) {
        return MoreTime.until(counting(owed));
    }

    private TermStatus status(OwedAnswer owed, Instant instant, WorkingCalendar calendar) {
        return counted(owed.term(), calendar)
                .map(due -> extendedUntil(owed)
                        .map(until -> due.extended(until, calendar))
                        .orElse(due))
                .map(due -> TermStatus.counted(due, owed.receipt(), instant))
                .orElse(TermStatus.NO_TERM);
    }

    private static Optional<DueTimeResponse> counted(
            Function<WorkingCalendar, Optional<Term>> term, WorkingCalendar calendar) {
        try {
            return term.apply(calendar).map(DueTimeResponse::of);
        } catch (CalendarRangeException beyond) {
            return Optional.empty();
        }
    }
}
