package kz.mediagrid.notifier.obligation;

import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.calendar.WeekInstant;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Counts when things are due, by one calendar and what was settled beside it.
 *
 * <p>Not safe for use by several threads: it remembers the schedules it counted, at most one a week of the calendar.
 */
public final class Terms {

    private final WorkingCalendar calendar;
    private final WeekPolicy policy;
    private final TermRule rule;
    private final Map<GridWeek, WeekSchedule> counted = new HashMap<>();

    public Terms(WorkingCalendar calendar, WeekPolicy policy, TermRule rule) {
        this.calendar = calendar;
        this.policy = policy;
        this.rule = rule;
    }

    String calendarVersion() {
        return calendar.version();
    }

    /**
     * When an answer to a request is due (para. 8).
     *
     * @throws CalendarRangeException if the calendar does not reach so far
     */
    Debt.Due answer(Instant received, @Nullable LocalTime closingTime) {
        var term = calendar.oneWorkingDayAfter(received, rule.forBody(closingTime));
        var proof = DueProof.newBuilder()
                .setStartedAt(received)
                .setRule(term.rule().name())
                .setCalendarVersion(term.calendarVersion())
                .setProvisional(term.provisional())
                .setLines(lines(term::proof))
                .build();
        return new Debt.Due(term.dueAt(), proof);
    }

    /** When the form of a week is due (para. 5). */
    Debt.Due submission(WeekSchedule week) {
        return due(week, week.collectingOpens(), week.submissionDue());
    }

    /** When the grid of a week must have been sent to the mass media (para. 6). */
    Debt.Due dispatch(WeekSchedule week) {
        return due(week, week.submissionDue(), week.dispatchDue());
    }

    private static Debt.Due due(WeekSchedule week, WeekInstant from, WeekInstant due) {
        var proof = DueProof.newBuilder()
                .setStartedAt(from.at())
                .setRule(due.name().toString())
                .setCalendarVersion(week.calendarVersion())
                .setPolicyVersion(week.policy().version())
                .setProvisional(due.provisional())
                .setLines(lines(language -> proof(week, due, language)))
                .build();
        return new Debt.Due(due.at(), proof);
    }

    /**
     * The week's instants.
     *
     * @throws CalendarRangeException if the days that decide them lie outside the calendar
     */
    WeekSchedule schedule(GridWeek week) {
        return counted.computeIfAbsent(week, any -> WeekSchedule.of(week, calendar, policy));
    }

    /** The same; empty where the calendar does not reach so far. */
    Optional<WeekSchedule> week(GridWeek week) {
        try {
            return Optional.of(schedule(week));
        } catch (CalendarRangeException outside) {
            return Optional.empty();
        }
    }

    /** The week as {@code written}, like 2026-W49; empty where it is none, or none that the calendar knows. */
    Optional<WeekSchedule> week(String written) {
        try {
            return week(GridWeek.parse(written));
        } catch (IllegalArgumentException notAWeek) {
            return Optional.empty();
        }
    }

    /** The due instant with its reason, then the calendar and the policy. */
    private static List<String> proof(WeekSchedule week, WeekInstant due, Language language) {
        var whole = week.proof(language);
        return List.of(due.line(language), whole.get(whole.size() - 2), whole.get(whole.size() - 1));
    }

    private static List<LocalizedText> lines(Function<Language, List<String>> proof) {
        var kk = proof.apply(Language.KK);
        var ru = proof.apply(Language.RU);
        var en = proof.apply(Language.EN);
        return IntStream.range(0, kk.size())
                .mapToObj(line -> new LocalizedText(kk.get(line), ru.get(line), en.get(line)))
                .toList();
    }
}
