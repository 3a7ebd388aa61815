package kz.mediagrid.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The times of a grid week, from the opening of collecting to the legal due time for sending the grid.
 *
 * <p>Para. 5 of the Rules requires information for the coming week on Thursday. Para. 6 requires that the grid is sent
 * within one working day. The week policy decides what these paragraphs leave open.
 *
 * @param collectingOpens Monday 00:00 of the week before
 * @param expectedBy 24:00 of the last working day up to the Thursday before the week; this time is not binding. This
 *     time is before {@code collectingOpens} if Monday to Thursday are all off
 * @param submissionDue 24:00 of the Thursday before the week, or of the working day that replaces it
 * @param publishAt the time at which version 1 of the grid is published; always before the week begins
 * @param dispatchDue 24:00 of the first working day after the day of {@code submissionDue}; this time can be within the
 *     week
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
     * @throws CalendarRangeException if the days that determine the schedule are outside the calendar
     */
    public static WeekSchedule of(GridWeek week, WorkingCalendar calendar, WeekPolicy policy) {
        return new WeekScheduling(week, calendar, policy).schedule();
    }

    /** The instant from which receipts are late: {@code submissionDue} or {@code publishAt}, whichever is earlier. */
    public WeekInstant lateFrom() {
        return publishAt.at().isBefore(submissionDue.at()) ? publishAt : submissionDue;
    }

    /** Whether a receipt at {@code received} is late for this week. */
    public boolean isLate(Instant received) {
        return !received.isBefore(lateFrom().at());
    }

    /** The five times of the week, in order of time. */
    public List<WeekInstant> instants() {
        return Stream.of(collectingOpens, expectedBy, submissionDue, publishAt, dispatchDue)
                .sorted(Comparator.comparing(WeekInstant::at))
                .toList();
    }

    /** Whether any of the five times depends on a year without an official calendar. */
    public boolean provisional() {
        return instants().stream().anyMatch(WeekInstant::provisional);
    }

    /** The schedule of {@code week}, computed again by {@code calendar}. */
    public WeekSchedule recountedBy(WorkingCalendar calendar) {
        return of(week, calendar, policy);
    }

    /**
     * The proof in words: the times with their reasons, the instant from which receipts are late, the calendar, and the
     * decisions of the policy.
     */
    public List<String> proof(Language language) {
        var from = lateFrom();
        var what = from.name().words();
        var late = new Statement(
                "мерзімінен кейін: " + from.written() + " бастап (" + what.kk() + ")",
                "после срока: начиная с " + from.written() + " (" + what.ru() + ")",
                "late: from " + from.written() + " on (" + what.en() + ")");
        return Stream.concat(
                        instants().stream().map(instant -> instant.line(language)),
                        Stream.of(late, Term.calendarLine(calendarVersion, provisional()), settingsLine())
                                .map(text -> text.in(language)))
                .toList();
    }

    /** The proof of one time: {@code instant} with its reason, then the calendar and the name of the policy. */
    public List<String> proof(WeekInstant instant, Language language) {
        return List.of(
                instant.line(language),
                Term.calendarLine(calendarVersion, instant.provisional()).in(language),
                policyLine().in(language));
    }

    private Statement policyLine() {
        return new Statement("тәртіп: ", "порядок: ", "policy: ").and("", Statement.same(policy.version()));
    }

    private Statement settingsLine() {
        var hour = policy.publishingTime();
        return policy.thursdayOff() == WeekPolicy.ThursdayOff.BEFORE
                ? new Statement(
                        "баптаулар: жариялау – " + hour + "; бейсенбі демалыс күні болса, мерзім – алдыңғы жұмыс күні",
                        "настройки: публикация в " + hour + "; если четверг не рабочий, срок – предыдущий рабочий день",
                        "settings: publication at " + hour + "; if the Thursday is off, due on the working day before")
                : new Statement(
                        "баптаулар: жариялау – " + hour + "; бейсенбі демалыс күні болса, мерзім – келесі жұмыс күні",
                        "настройки: публикация в " + hour + "; если четверг не рабочий, срок – следующий рабочий день",
                        "settings: publication at " + hour + "; if the Thursday is off, due on the next working day");
    }
}
