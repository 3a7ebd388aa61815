package kz.mediagrid.gateway.week;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.obligation.ObligationStates;
import kz.mediagrid.gateway.publication.PublishedWeeks;
import kz.mediagrid.gateway.publication.WeekStates;
import kz.mediagrid.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how the grid of a week is now. */
@Component
public final class WeekOverviews {

    private final GridWeeks weeks;
    private final PublishedWeeks published;
    private final WeekStates states;
    private final ObligationStates obligations;
    private final PlannedEventView events;
    private final BusinessClock clock;

    WeekOverviews(
            GridWeeks weeks,
            PublishedWeeks published,
            WeekStates states,
            ObligationStates obligations,
            PlannedEventView events,
            BusinessClock clock) {
        this.weeks = weeks;
        this.published = published;
        this.states = states;
        this.obligations = obligations;
        this.events = events;
        this.clock = clock;
    }

    /** @param week a week that the calendar in force covers */
    public WeekOverview of(GridWeek week) {
        var schedule = weeks.schedule(week);
        var newest = published.newest(week.toString()).orElse(null);
        var state = states.of(week.toString());
        var hold = state.getHold();
        var next = newest == null
                ? firstPublication(schedule, hold != null)
                : states.nextPublication(week.toString()).orElse(null);
        int version = newest == null ? 0 : newest.getVersion();
        return new WeekOverview(
                schedule, newest, hold, state.getWaiting(), next, !states.isOf(week.toString(), version), bodies(week));
    }

    /** The time of version 1. After this time, version 1 of a week is published at any moment, or by order only. */
    private @Nullable Instant firstPublication(WeekSchedule schedule, boolean held) {
        var at = schedule.publishAt().at();
        return held || at.isBefore(clock.instant()) ? null : at;
    }

    /** The bodies that owe information for {@code week}, in the order of their codes; empty before collecting opens. */
    public List<WeekBody> bodies(GridWeek week) {
        return obligations.weeklyForms(week).stream()
                .map(form -> new WeekBody(form, events.plansIn(form.getDebtor(), week.toString())))
                .toList();
    }
}
