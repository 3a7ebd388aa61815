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
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recounts a due time by the successor of the calendar that counted it, one successor after another in the order of
 * activation.
 */
final class Counting {

    private static final Logger log = LoggerFactory.getLogger(Counting.class);

    private final CalendarsInForce calendars;
    private final List<Kind> kinds;

    /** The calendars that counted a due time beyond their successor's range; each is logged once, not at every recount. */
    private final Set<String> complained = new HashSet<>();

    /**
     * @param kinds a list that has all kinds before the first recount; it is empty now, as kinds need the book, which needs
     * this
     */
    Counting(CalendarsInForce calendars, List<Kind> kinds) {
        this.calendars = calendars;
        this.kinds = kinds;
    }

    /**
     * The due time of an obligation, recounted by another calendar.
     *
     * @param kind the obligation's kind, which counted the due time
     */
    record Recount(Kind kind, NewObligation.Due due, Recounted why) {}

    /** The activation time of the successor of the calendar that counted {@code owed}; empty if there is no successor. */
    Optional<Instant> outdatedAt(ObligationChanged owed) {
        return next(owed).map(next -> next.word().getActivatedAt());
    }

    /**
     * The due time of {@code owed} by the next calendar, if that calendar was in force at {@code at}. Empty also if the term
     * had ended before that calendar's activation but the end is not yet recorded: the obligation first becomes overdue by
     * the calendar that counted it.
     */
    Optional<Recount> again(ObligationChanged owed, Instant at) {
        return next(owed)
                .filter(next -> !next.word().getActivatedAt().isAfter(at))
                .filter(next -> owed.getState() != ObligationState.OPEN
                        || owed.getDueAt().isAfter(next.word().getActivatedAt()))
                .flatMap(next -> by(next, owed));
    }

    private Optional<Successor> next(ObligationChanged owed) {
        return calendars.after(owed.getProof().getCalendarVersion());
    }

    private Optional<Recount> by(Successor next, ObligationChanged owed) {
        var before = owed.getProof().getCalendarVersion();
        try {
            return kinds.stream()
                    .filter(kind -> kind.name() == owed.getKind())
                    .findFirst()
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

    private static Recounted why(CalendarInForce word, String before) {
        var act = word.getLegalAct();
        return new Recounted(word.getActivatedAt(), word.getSubmissionId(), new LocalizedText(act, act, act), before);
    }
}
