package kz.mediagrid.obligations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.calendar.CountingRule;
import kz.mediagrid.calendar.Extension;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.calendar.Term;
import kz.mediagrid.calendar.WeekInstant;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.RequestTerm;
import org.jspecify.annotations.Nullable;

/**
 * Counts due times by one calendar and the policy for the weekly rhythm.
 *
 * <p>Not safe for use by several threads: it caches each schedule that it has counted, at most one for each week of
 * the calendar.
 */
final class TermCounter {

    private final WorkingCalendar calendar;
    private final WeekPolicy policy;
    private final TermRule rule;
    private final Map<GridWeek, WeekSchedule> counted = new HashMap<>();

    TermCounter(WorkingCalendar calendar, WeekPolicy policy, TermRule rule) {
        this.calendar = calendar;
        this.policy = policy;
        this.rule = rule;
    }

    String calendarVersion() {
        return calendar.version();
    }

    /**
     * The due time of an agency's answer to a request (para. 8), or of its contribution to a joint matter (para. 5).
     *
     * @throws CalendarRangeException if the due time is beyond the calendar
     */
    NewObligation.Due answer(Instant received, @Nullable RequestTerm ofAgency, @Nullable LocalTime closingTime) {
        var counting = (ofAgency == null ? rule : TermRule.valueOf(ofAgency.name())).forAgency(closingTime);
        return due(calendar.oneWorkingDayAfter(received, counting), closingTime);
    }

    /**
     * Recounts the due time of {@code owed}, an obligation with a term of one working day, by this calendar. If a
     * person set the last day of the term, that day stays. The calendar then only decides whether the day is
     * provisional.
     */
    Optional<NewObligation.Due> again(ObligationChanged owed) {
        var proof = owed.getProof();
        if (proof.getRule().equals(Extension.RULE)) {
            var lastDay = AlmatyTime.dateOf(owed.getDueAt().minusMillis(1));
            return Optional.of(new NewObligation.Due(
                    owed.getDueAt(), until(lastDay, proof.getStartedAt()).proof()));
        }
        if (proof.getRule().equals(CountingRule.fromTheDayItArose().name())) {
            return Optional.of(fromTheDay(AlmatyTime.dateOf(proof.getStartedAt())));
        }
        return CountingRule.ofReceipt(proof.getRule(), proof.getClosingTime())
                .map(rule -> due(calendar.oneWorkingDayAfter(proof.getStartedAt(), rule), proof.getClosingTime()));
    }

    /**
     * The time by which the agency that opened a joint matter must contribute to it (para. 5, second part).
     *
     * @param day the day on which the matter arose
     * @throws CalendarRangeException if the due time is beyond the calendar
     */
    NewObligation.Due fromTheDay(LocalDate day) {
        return due(calendar.oneWorkingDayAfter(day), null);
    }

    private static NewObligation.Due due(Term term, @Nullable LocalTime closingTime) {
        var proof = DueProof.newBuilder()
                .setStartedAt(term.received())
                .setRule(term.rule().name())
                .setClosingTime(closingTime)
                .setCalendarVersion(term.calendarVersion())
                .setProvisional(term.provisional())
                .setLines(lines(term::proof))
                .build();
        return new NewObligation.Due(term.dueAt(), proof);
    }

    /**
     * The due time after a person set the last day of the term.
     *
     * @param until the last day of the term
     */
    NewObligation.Due until(LocalDate until, Instant setAt) {
        var day = calendar.day(until);
        var extension = new Extension(until);
        var proof = DueProof.newBuilder()
                .setStartedAt(setAt)
                .setRule(Extension.RULE)
                .setCalendarVersion(calendarVersion())
                .setProvisional(day.provisional())
                .setLines(lines(language -> List.of(extension.text().in(language))))
                .build();
        return new NewObligation.Due(extension.dueAt(), proof);
    }

    /** The due time of the form for a week (para. 5). */
    NewObligation.Due submission(WeekSchedule week) {
        return due(week, week.collectingOpens(), week.submissionDue());
    }

    /** The time by which the grid of a week must have been sent to the mass media (para. 6). */
    NewObligation.Due dispatch(WeekSchedule week) {
        return due(week, week.submissionDue(), week.dispatchDue());
    }

    private static NewObligation.Due due(WeekSchedule week, WeekInstant from, WeekInstant due) {
        var proof = DueProof.newBuilder()
                .setStartedAt(from.at())
                .setRule(due.name().toString())
                .setCalendarVersion(week.calendarVersion())
                .setPolicyVersion(week.policy().version())
                .setProvisional(due.provisional())
                .setLines(lines(language -> week.proof(due, language)))
                .build();
        return new NewObligation.Due(due.at(), proof);
    }

    /**
     * The schedule of the week.
     *
     * @throws CalendarRangeException if the calendar does not cover the days on which the schedule depends
     */
    WeekSchedule schedule(GridWeek week) {
        return counted.computeIfAbsent(week, any -> WeekSchedule.of(week, calendar, policy));
    }

    /** The schedule of the week; empty if the week is beyond the calendar. */
    Optional<WeekSchedule> week(GridWeek week) {
        try {
            return Optional.of(schedule(week));
        } catch (CalendarRangeException outside) {
            return Optional.empty();
        }
    }

    /** Whether the calendar ends before the days that decide the week's times. */
    boolean endsBefore(GridWeek week) {
        return week(week).isEmpty()
                && calendar.firstDay().isBefore(week.previous().monday());
    }

    /**
     * The schedule of the week {@code written}, e.g. 2026-W49; empty if {@code written} is not a week or is beyond
     * the calendar.
     */
    Optional<WeekSchedule> week(String written) {
        try {
            return week(GridWeek.parse(written));
        } catch (IllegalArgumentException notAWeek) {
            return Optional.empty();
        }
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
