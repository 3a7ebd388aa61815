package kz.mediagrid.ops.todo;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.GridWeeks;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Tells from which week on all weeks wait because the working calendar in force ends before them. */
public final class CalendarEnd {

    /** More than the weeks before the calendar's last day whose times can depend on days after it. */
    private static final int WEEKS_AT_THE_END = 8;

    private final Calendars calendars;
    private final GridWeeks weeks;
    private final Clock business;

    /** @param business business time */
    public CalendarEnd(Calendars calendars, WeekPolicy policy, Clock business) {
        this.calendars = calendars;
        this.weeks = new GridWeeks(calendars, policy);
        this.business = business;
    }

    /** The first week that the calendar does not reach; empty until the collecting for this week starts. */
    public Optional<GridWeek> waitingFrom() {
        var last = calendars.inForce().lastDay();
        return Stream.iterate(GridWeek.of(last.minusWeeks(WEEKS_AT_THE_END)), GridWeek::next)
                .filter(week -> !weeks.reaches(week))
                .findFirst()
                .filter(week -> !week.previous().startsAt().isAfter(business.instant()));
    }

    /**
     * Reports the status UP with or without a week that waits; the description names that week, because the description is
     * shown even if details are hidden. The details have the wait as {@code ServiceWaits} shows one, in business time.
     */
    public HealthIndicator health() {
        return () ->
                waitingFrom().map(this::waiting).orElseGet(() -> Health.up().build());
    }

    private Health waiting(GridWeek week) {
        var wait = Map.of(
                "for",
                "a calendar that reaches " + week,
                "since",
                week.previous().startsAt().toString());
        return Health.status(new Status(Status.UP.getCode(), sentence(week)))
                .withDetail("waits", List.of(wait))
                .build();
    }

    private String sentence(GridWeek week) {
        return ("the calendar %s ends before %s: from that week on, grids and forms wait until the next calendar is activated,"
                        + " see docs/ops/calendars.md")
                .formatted(calendars.inForce().version(), week);
    }
}
