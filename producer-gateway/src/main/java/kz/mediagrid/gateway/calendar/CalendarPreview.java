package kz.mediagrid.gateway.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.calendar.CalendarSuccession;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekInstant;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.request.OpenRequests;

/** Tells what a calendar would change if it came into force now; it changes nothing itself. */
public final class CalendarPreview {

    private final Calendars calendars;
    private final WeekPolicy policy;
    private final OpenRequests requests;
    private final Clock business;

    public CalendarPreview(Calendars calendars, WeekPolicy policy, OpenRequests requests, Clock business) {
        this.calendars = calendars;
        this.policy = policy;
        this.requests = requests;
        this.business = business;
    }

    PreviewView of(CalendarSuccession judged) {
        var current = calendars.inForce();
        if (judged instanceof CalendarSuccession.Refused refused) {
            return new PreviewView(current.version(), refused.problems(), null, List.of(), List.of(), null);
        }
        var next = ((CalendarSuccession.InForce) judged).calendar();
        var moved = requests.moved(current, next);
        return new PreviewView(
                current.version(),
                List.of(),
                next.version(),
                next.changesFrom(current).stream().map(PreviewView.Day::of).toList(),
                weeks(current, next).toList(),
                new PreviewView.Requests(moved.open(), moved.moved()));
    }

    /** From this week on: what lies behind it is published and stands as it is. */
    private Stream<PreviewView.Week> weeks(WorkingCalendar before, WorkingCalendar after) {
        var last = GridWeek.of(before.lastDay());
        return Stream.iterate(GridWeek.of(business.instant()), week -> week.compareTo(last) <= 0, GridWeek::next)
                .flatMap(week -> schedule(week, before).stream())
                .flatMap(was ->
                        schedule(was.week(), after)
                                .map(is -> new PreviewView.Week(was.week().toString(), moved(was, is)))
                                .stream())
                .filter(week -> !week.instants().isEmpty());
    }

    private Optional<WeekSchedule> schedule(GridWeek week, WorkingCalendar calendar) {
        try {
            return Optional.of(WeekSchedule.of(week, calendar, policy));
        } catch (CalendarRangeException beyond) {
            return Optional.empty();
        }
    }

    private static List<PreviewView.Moved> moved(WeekSchedule before, WeekSchedule after) {
        var was = byName(before);
        var is = byName(after);
        return IntStream.range(0, was.size())
                .filter(i -> !was.get(i).at().equals(is.get(i).at()))
                .mapToObj(i -> new PreviewView.Moved(
                        was.get(i).name().toString(),
                        LocalTimes.write(was.get(i).at()),
                        LocalTimes.write(is.get(i).at()),
                        Text.of(is.get(i).reason())))
                .toList();
    }

    private static List<WeekInstant> byName(WeekSchedule week) {
        return List.of(week.expectedBy(), week.submissionDue(), week.publishAt(), week.dispatchDue());
    }
}
