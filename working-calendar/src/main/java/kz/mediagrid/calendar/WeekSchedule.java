package kz.mediagrid.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * When things happen for a grid week: from the opening of collecting to the legal instant for sending the grid.
 *
 * <p>Para. 5 of the Rules has the information for the coming week sent on Thursday, para. 6 has the grid sent within one
 * working day; what they leave open is settled by {@code policy}.
 *
 * @param collectingOpens Monday 00:00 of the week before
 * @param expectedBy 24:00 of the last working day on or before the Thursday before the week; where Monday to Thursday are
 *     all off it lies before {@code collectingOpens}
 * @param submissionDue 24:00 of that Thursday or of the working day that stands for it
 * @param publishAt when version 1 of the grid goes out; always before the week begins
 * @param dispatchDue 24:00 of the working day after that of {@code submissionDue}; it can lie within the week
 */
public record WeekSchedule(
        GridWeek week,
        WeekInstant collectingOpens,
        WeekInstant expectedBy,
        WeekInstant submissionDue,
        WeekInstant publishAt,
        WeekInstant dispatchDue,
        WeekPolicy policy,
        String calendarVersion) {

    /**
     * The schedule of {@code week}.
     *
     * @throws CalendarRangeException when the days that decide it lie outside the calendar
     */
    public static WeekSchedule of(GridWeek week, WorkingCalendar calendar, WeekPolicy policy) {
        return new WeekScheduling(week, calendar, policy).schedule();
    }

    /** What is received at or after this instant is late: {@code submissionDue} or {@code publishAt}, whichever is first. */
    public WeekInstant lateFrom() {
        return publishAt.at().isBefore(submissionDue.at()) ? publishAt : submissionDue;
    }

    /** Whether what was {@code received} then came late for this week. */
    public boolean isLate(Instant received) {
        return !received.isBefore(lateFrom().at());
    }

    /** The five instants in order of time. */
    public List<WeekInstant> instants() {
        return Stream.of(collectingOpens, expectedBy, submissionDue, publishAt, dispatchDue)
                .sorted(Comparator.comparing(WeekInstant::at))
                .toList();
    }

    /** Whether a year that is only computed so far decided any of the instants. */
    public boolean provisional() {
        return instants().stream().anyMatch(WeekInstant::provisional);
    }

    /** The same week counted again by another calendar. */
    public WeekSchedule recountedBy(WorkingCalendar calendar) {
        return of(week, calendar, policy);
    }

    /** The instants in order of time with their reasons, then what is late, then the calendar and the policy. */
    public List<String> proof(Language language) {
        var from = lateFrom();
        var what = from.name().words();
        var late = new Statement(
                "кешіктірілген: " + from.written() + " бастап (" + what.kk() + ")",
                "с опозданием: начиная с " + from.written() + " (" + what.ru() + ")",
                "late: from " + from.written() + " on (" + what.en() + ")");
        return Stream.concat(
                        instants().stream().map(instant -> instant.line(language)),
                        Stream.of(late, Term.calendarLine(calendarVersion, provisional()), policyLine())
                                .map(text -> text.in(language)))
                .toList();
    }

    /** One instant with its reason, then the calendar and the policy. */
    public List<String> proof(WeekInstant instant, Language language) {
        return List.of(
                instant.line(language),
                Term.calendarLine(calendarVersion, instant.provisional()).in(language),
                policyLine().in(language));
    }

    private Statement policyLine() {
        return new Statement("саясат: ", "порядок: ", "policy: ").and("", Statement.same(policy.version()));
    }
}
