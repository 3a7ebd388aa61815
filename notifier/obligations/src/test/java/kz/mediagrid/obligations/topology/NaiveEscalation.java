package kz.mediagrid.obligations.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.AlertCause;
import org.jspecify.annotations.Nullable;

/** The escalation of one request, written down naively: working time is counted by walking from minute to minute. */
final class NaiveEscalation {

    private static final ZoneOffset ALMATY = ZoneOffset.ofHours(5);
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final LocalTime CLOSING = LocalTime.of(18, 30);
    private static final List<Integer> HOURS = List.of(0, 2, 4, 8);

    private final List<String> told = new ArrayList<>();
    private final LocalDate receivedOn;
    private WorkingCalendar days = WorkingCalendar.kazakhstan();
    private Instant due;
    private int generation = 1;
    private boolean setByAPerson;
    private boolean answered;
    private @Nullable Instant countedAgainAt;
    private @Nullable AlertCause before;
    private @Nullable AlertCause cause;
    private boolean acknowledged;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant begun;
    private int step;

    NaiveEscalation(Instant received) {
        receivedOn = LocalDate.ofInstant(received, ALMATY);
        due = due();
    }

    /** Each step that was taken, as generation, slash, step. */
    List<String> told() {
        return told;
    }

    int generation() {
        return generation;
    }

    void looks(Instant now) {
        var past = now.minusSeconds(3);
        passes(past, now);
        while (begun != null && !answered && !acknowledged && step < HOURS.size()) {
            int distance = HOURS.get(step) - (step == 0 ? 0 : HOURS.get(step - 1));
            if (worked(begun.truncatedTo(ChronoUnit.MINUTES), distance).isAfter(past)) {
                return;
            }
            step++;
            begun = now;
            told.add(generation + "/" + step);
        }
    }

    void answers(Instant at) {
        passes(at, at);
        answered = true;
    }

    void acknowledges(int seen) {
        acknowledged |= seen == generation;
    }

    void confirms(int seen, Instant at) {
        if (seen == generation && confirmedAt == null) {
            confirmedAt = at;
            begun = cause == AlertCause.CALENDAR ? at : begun;
        }
    }

    void isExtended(LocalDate until, Instant at) {
        passes(at, at);
        if (!answered && endOf(until).isAfter(due)) {
            isDue(endOf(until));
            setByAPerson = true;
            countedAgainAt = null;
        }
    }

    void activates(WorkingCalendar next, Instant at) {
        looks(at.plusSeconds(3));
        days = next;
        if (answered || setByAPerson || due().equals(due)) {
            return;
        }
        var was = cause;
        isDue(due());
        countedAgainAt = at;
        before = due.isAfter(at) ? null : was;
    }

    private void isDue(Instant next) {
        due = next;
        generation++;
        before = null;
        cause = null;
        acknowledged = false;
        confirmedAt = null;
        begun = null;
        step = 0;
    }

    private void passes(Instant at, Instant now) {
        if (answered || cause != null || due.isAfter(at)) {
            return;
        }
        boolean byCalendar = countedAgainAt != null && !due.isAfter(countedAgainAt);
        cause = before != null ? before : byCalendar ? AlertCause.CALENDAR : AlertCause.TERM;
        begun = cause == AlertCause.TERM || confirmedAt != null ? now : null;
    }

    private Instant due() {
        var day = receivedOn.plusDays(1);
        while (!days.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return endOf(day);
    }

    private Instant worked(Instant from, int hours) {
        var at = from;
        var left = Duration.ofHours(hours);
        while (!left.isZero() || !isWorked(at)) {
            var next = at.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
            if (isWorked(at)) {
                var walked = Duration.between(at, next);
                if (walked.compareTo(left) > 0) {
                    return at.plus(left);
                }
                left = left.minus(walked);
            }
            at = next;
        }
        return at;
    }

    private boolean isWorked(Instant at) {
        var local = at.atOffset(ALMATY);
        return days.isWorkingDay(local.toLocalDate())
                && !local.toLocalTime().isBefore(OPENING)
                && local.toLocalTime().isBefore(CLOSING);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ALMATY);
    }
}
