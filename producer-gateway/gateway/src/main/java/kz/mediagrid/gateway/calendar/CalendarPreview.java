package kz.mediagrid.gateway.calendar;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.CalendarSuccession;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.calendar.WeekInstant;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.calendar.WeekScheduleChanges;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.term.OwedNow;

/** Computes the changes that a calendar would make if it came into force now. Stores nothing. */
public final class CalendarPreview {

    private final Calendars calendars;
    private final WeekPolicy policy;
    private final OwedNow owed;
    private final Clock business;

    public CalendarPreview(Calendars calendars, WeekPolicy policy, OwedNow owed, Clock business) {
        this.calendars = calendars;
        this.policy = policy;
        this.owed = owed;
        this.business = business;
    }

    /** @param reader the language of the problems if the calendar cannot come into force */
    PreviewResponse of(CalendarSuccession judged, Language reader) {
        var current = calendars.inForce();
        if (judged instanceof CalendarSuccession.Refused refused) {
            return PreviewResponse.refused(current.version(), refused.problems(reader));
        }
        var next = ((CalendarSuccession.InForce) judged).calendar();
        return new PreviewResponse(
                current.version(),
                List.of(),
                next.version(),
                PreviewResponse.Year.changed(current, next),
                next.changesFrom(current).stream().map(PreviewResponse.Day::of).toList(),
                weeks(current, next),
                PreviewResponse.Owed.of(kind -> owed.moved(kind, next)));
    }

    /**
     * The grid weeks whose times would change, from the present week on. Past weeks are published and do not change.
     */
    private List<PreviewResponse.Week> weeks(WorkingCalendar before, WorkingCalendar after) {
        var today = AlmatyTime.dateOf(business.instant());
        return WeekScheduleChanges.between(before, after, policy, today, before.lastDay()).stream()
                .map(change ->
                        new PreviewResponse.Week(change.week().toString(), moved(change.before(), change.after())))
                .toList();
    }

    private static List<PreviewResponse.Moved> moved(WeekSchedule before, WeekSchedule after) {
        var was = byName(before);
        var is = byName(after);
        return IntStream.range(0, was.size())
                .filter(i -> !was.get(i).at().equals(is.get(i).at()))
                .mapToObj(i -> new PreviewResponse.Moved(
                        was.get(i).name().toString(),
                        LocalTimes.write(was.get(i).at()),
                        LocalTimes.write(is.get(i).at()),
                        Text.of(is.get(i).reason()),
                        is.get(i).provisional()))
                .toList();
    }

    private static List<WeekInstant> byName(WeekSchedule week) {
        return List.of(week.expectedBy(), week.submissionDue(), week.publishAt(), week.dispatchDue());
    }
}
