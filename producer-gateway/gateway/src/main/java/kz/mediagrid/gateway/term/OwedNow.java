package kz.mediagrid.gateway.term;

import java.time.Instant;
import java.util.Comparator;
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

/**
 * View of the topic {@code obligations}: the obligations that are not settled yet. A new calendar may move their
 * due times.
 */
public final class OwedNow {

    private final WeekPolicy policy;
    private final Map<String, ObligationChanged> byId = new ConcurrentHashMap<>();

    public OwedNow(WeekPolicy policy) {
        this.policy = policy;
    }

    /**
     * Two numbers for one kind of obligation: the open obligations, and the open obligations whose due time another
     * calendar would move.
     *
     * <p>No calendar moves the due time of an extended obligation, because the extension sets the day.
     */
    public record Moved(int open, int moved) {}

    /** Applies a transition; removes the obligation if it is settled. */
    public void apply(ObligationChanged change) {
        if (change.getState() == ObligationState.OPEN || change.getState() == ObligationState.OVERDUE) {
            byId.put(change.getObligationId(), withoutLines(change));
        } else {
            byId.remove(change.getObligationId());
        }
    }

    /** The unsettled obligations of a body, in the order of their due times. */
    public List<ObligationChanged> of(String agencyCode) {
        return byId.values().stream()
                .filter(owed -> owed.getDebtor().equals(agencyCode))
                .sorted(Comparator.comparing(ObligationChanged::getDueAt)
                        .thenComparing(ObligationChanged::getObligationId))
                .toList();
    }

    // The texts make up most of a proof's size, and this view does not need them.
    private static ObligationChanged withoutLines(ObligationChanged change) {
        var proof = DueProof.newBuilder(change.getProof()).setLines(List.of()).build();
        return ObligationChanged.newBuilder(change).setProof(proof).build();
    }

    /** The number of obligations of {@code kind} that are in {@code state}, which is OPEN or OVERDUE. */
    public long count(ObligationKind kind, ObligationState state) {
        return byId.values().stream()
                .filter(it -> it.getKind() == kind && it.getState() == state)
                .count();
    }

    /**
     * The number of open obligations of {@code kind}, and the number of open obligations of this kind whose due time
     * would move if {@code next} came into force.
     */
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

    /**
     * The due time of {@code owed}, counted by {@code calendar}. Empty if the due time depends on no calendar, or is
     * after the calendar's last day.
     */
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
