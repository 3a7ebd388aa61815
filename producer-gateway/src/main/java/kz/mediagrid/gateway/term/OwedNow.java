package kz.mediagrid.gateway.term;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.calendar.CountingRule;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;

/** Everything that is owed and not settled, as the topic {@code obligations} last said, as far as a calendar counts it. */
public final class OwedNow {

    private final WeekPolicy policy;
    private final Map<String, ObligationChanged> byId = new ConcurrentHashMap<>();

    public OwedNow(WeekPolicy policy) {
        this.policy = policy;
    }

    /**
     * How much is owed of one kind, and how much of it another calendar would have due at another time.
     *
     * <p>What was extended is due on the day that was set, whatever the calendar.
     */
    public record Moved(int open, int moved) {}

    /** Takes in a transition; what is settled is forgotten. */
    public void apply(ObligationChanged change) {
        if (change.getState() == ObligationState.OPEN || change.getState() == ObligationState.OVERDUE) {
            byId.put(change.getObligationId(), withoutLines(change));
        } else {
            byId.remove(change.getObligationId());
        }
    }

    // The words of a proof are most of it, and are not needed here.
    private static ObligationChanged withoutLines(ObligationChanged change) {
        var proof = DueProof.newBuilder(change.getProof()).setLines(List.of()).build();
        return ObligationChanged.newBuilder(change).setProof(proof).build();
    }

    /** What becomes of what is owed of that kind if {@code next} comes into force. */
    public Moved moved(ObligationKind kind, WorkingCalendar next) {
        List<ObligationChanged> owed =
                byId.values().stream().filter(it -> it.getKind() == kind).toList();
        long moved = owed.stream()
                .filter(it -> dueAt(it, next)
                        .filter(due -> !due.equals(it.getDueAt()))
                        .isPresent())
                .count();
        return new Moved(owed.size(), Math.toIntExact(moved));
    }

    /** When it is due by that calendar; empty where no calendar says so, or this one does not reach so far. */
    private Optional<Instant> dueAt(ObligationChanged owed, WorkingCalendar calendar) {
        try {
            return switch (owed.getKind()) {
                case WEEKLY_SUBMISSION ->
                    Optional.of(week(owed, calendar).submissionDue().at());
                case GRID_DISPATCH ->
                    Optional.of(week(owed, calendar).dispatchDue().at());
                case REQUEST_ANSWER, JOINT_CONTRIBUTION -> term(owed.getProof(), calendar);
                case UNKNOWN -> Optional.empty();
            };
        } catch (CalendarRangeException beyond) {
            return Optional.empty();
        }
    }

    private WeekSchedule week(ObligationChanged owed, WorkingCalendar calendar) {
        return WeekSchedule.of(GridWeek.parse(owed.getSubject()), calendar, policy);
    }

    private static Optional<Instant> term(DueProof proof, WorkingCalendar calendar) {
        if (proof.getRule().equals(CountingRule.fromTheDayItArose().name())) {
            return Optional.of(calendar.oneWorkingDayAfter(AlmatyTime.dateOf(proof.getStartedAt()))
                    .dueAt());
        }
        return CountingRule.ofReceipt(proof.getRule(), proof.getClosingTime())
                .map(rule ->
                        calendar.oneWorkingDayAfter(proof.getStartedAt(), rule).dueAt());
    }
}
