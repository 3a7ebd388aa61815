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

/** Recounts due times counted by one calendar with its successor, in the order of their activation. */
final class Counting {

    private static final Logger log = LoggerFactory.getLogger(Counting.class);

    private final CalendarsInForce calendars;
    private final List<Kind> kinds;

    /** The calendars with due times beyond their successors' range, so that each is logged once and not at every recount. */
    private final Set<String> complained = new HashSet<>();

    /** @param kinds all kinds; added later, but before the first recount, since kinds need the book and the book needs this */
    Counting(CalendarsInForce calendars, List<Kind> kinds) {
        this.calendars = calendars;
        this.kinds = kinds;
    }

    /**
     * The due time of an obligation by another calendar.
     *
     * @param kind the kind that counted it
     */
    record Recount(Kind kind, NewObligation.Due due, Recounted why) {}

    /** The activation of the calendar that replaced the one by which {@code owed} was counted; empty if none did. */
    Optional<Instant> outdatedAt(ObligationChanged owed) {
        return next(owed).map(next -> next.word().getActivatedAt());
    }

    /**
     * The count of {@code owed} by the next calendar, if that was in force at {@code at}. Empty also if the term had ended
     * before by its own calendar, and this is not yet recorded: then it is overdue by that one first.
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
