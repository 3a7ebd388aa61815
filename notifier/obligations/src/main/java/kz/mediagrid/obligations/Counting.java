package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.obligations.CalendarsInForce.Successor;
import kz.mediagrid.obligations.DueChange.Recounted;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.GridDispatch;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recounts a due time after the calendar that counted it was replaced. After several activations, the calendars recount it
 * one after another, in the order of activation.
 */
final class Counting {

    private static final Logger log = LoggerFactory.getLogger(Counting.class);

    private final CalendarsInForce calendars;
    private final List<Kind> kinds;

    /**
     * The versions of replaced calendars with due times beyond the range of their successor. Each version is stored, so that
     * it is logged only once.
     */
    private final Set<String> complained = new HashSet<>();

    /**
     * @param kinds the kinds of obligations; empty at first, because the kinds are built after this object, and filled
     * before the first recount
     */
    Counting(CalendarsInForce calendars, List<Kind> kinds) {
        this.calendars = calendars;
        this.kinds = kinds;
    }

    /**
     * The due time of an obligation, recounted by another calendar.
     *
     * @param kind the kind of the obligation, whose rules counted the due time
     */
    record Recount(Kind kind, NewObligation.Due due, Recounted why) {}

    /** The time at which the calendar that counted {@code owed} was replaced; empty if that calendar is still in force. */
    Optional<Instant> outdatedAt(ObligationChanged owed) {
        return next(owed).map(next -> next.word().getActivatedAt());
    }

    /**
     * Recounts the due time of {@code owed} by the successor of the calendar that counted it. The result is empty if no
     * successor was in force at {@code at}. It is also empty if an open obligation's due time passed before the successor's
     * activation. The obligation must then first be recorded as overdue.
     */
    Optional<Recount> again(ObligationChanged owed, Instant at) {
        return next(owed)
                .filter(next -> !next.word().getActivatedAt().isAfter(at))
                .filter(next -> owed.getState() != ObligationState.OPEN
                        || owed.getDueAt().isAfter(next.word().getActivatedAt()))
                .flatMap(next -> by(next, owed));
    }

    /**
     * Whether the due time had already passed when the calendar that counted it came into force. There are two cases:
     * this calendar recounted the due time, or the week had waited for this calendar.
     */
    boolean isDueBeforeItsCalendar(ObligationChanged owed) {
        return calendars
                .activatedAt(owed.getProof().getCalendarVersion())
                .filter(at -> !owed.getDueAt().isAfter(at))
                .isPresent();
    }

    private Optional<Successor> next(ObligationChanged owed) {
        return calendars.after(owed.getProof().getCalendarVersion());
    }

    private Optional<Recount> by(Successor next, ObligationChanged owed) {
        var before = owed.getProof().getCalendarVersion();
        try {
            return kindOf(owed)
                    .flatMap(kind -> kind.recount(owed, next.calendar())
                            .map(due -> new Recount(kind, due, why(next.word(), before))));
        } catch (CalendarRangeException beyond) {
            if (complained.add(before)) {
                log.warn(
                        "The calendar {} cannot recount due times of the calendar {}, the first of them that of {}: {}",
                        next.calendar().version(),
                        before,
                        owed.getObligationId(),
                        beyond.getMessage());
            }
            return Optional.empty();
        }
    }

    /** See {@link Kind#dispatched}. */
    Optional<GridDispatch> dispatched(ObligationChanged overdue) {
        return kindOf(overdue).flatMap(kind -> kind.dispatched(overdue));
    }

    private Optional<Kind> kindOf(ObligationChanged owed) {
        return kinds.stream().filter(kind -> kind.name() == owed.getKind()).findFirst();
    }

    private static Recounted why(CalendarInForce word, String before) {
        var act = word.getLegalAct();
        return new Recounted(word.getActivatedAt(), word.getSubmissionId(), new LocalizedText(act, act, act), before);
    }
}
