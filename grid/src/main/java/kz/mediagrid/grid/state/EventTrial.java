package kz.mediagrid.grid.state;

import java.util.function.Function;
import java.util.stream.Stream;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.Decision.EventChanged;
import kz.mediagrid.grid.EventDays;
import kz.mediagrid.grid.EventDecider;
import kz.mediagrid.grid.GridCalendar;
import kz.mediagrid.grid.clash.CrowdLimits;
import kz.mediagrid.grid.clash.Traits;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.state.HeapStore;
import kz.mediagrid.state.OverlayStore;
import kz.mediagrid.state.Store;

/**
 * Decides a submission or revision of an event as the aggregator would decide it, and stores nothing. A service that
 * follows the topic {@code planned-events} can so tell the outcome before the command is sent.
 *
 * <p>The decision is the aggregator's if the events are those at the command's offset. It does not know Idempotency-Keys.
 *
 * <p>The aggregator has an index of clashes. A trial makes that index again for the days of the event, because only events
 * that share a day can clash, and a crowd is of one day.
 */
public final class EventTrial {

    private final Store<PlannedEvent> events;
    private final Function<String, Stream<PlannedEvent>> weeks;
    private final CrowdLimits limits;

    /**
     * @param events the planned events by their ids, as the topic has them
     * @param weeks returns the events with a day in a week, e.g. in 2026-W49
     */
    public EventTrial(Store<PlannedEvent> events, Function<String, Stream<PlannedEvent>> weeks) {
        this(events, weeks, CrowdLimits.STANDARD);
    }

    EventTrial(Store<PlannedEvent> events, Function<String, Stream<PlannedEvent>> weeks, CrowdLimits limits) {
        this.events = events;
        this.weeks = weeks;
        this.limits = limits;
    }

    /**
     * The outcome that the aggregator would give to {@code command}.
     *
     * @param calendar the calendar in force
     */
    public SubmissionOutcome decide(Command command, GridCalendar calendar) {
        var index = new ClashIndex(new HeapStore<>(), limits);
        var before = events.get(command.eventId().orElseThrow());
        if (new EventDecider(calendar).decide(command, before, events::get) instanceof EventChanged changed) {
            place(changed.event(), index);
        }
        // Each change of the decision ends with these stores.
        var changeable = new PlannedEventStore(new OverlayStore<>(events), new HeapStore<>(), index, event -> {});
        return new EventDecisions(calendar, changeable).decide(command, changeable::get, (unchanged, change) -> {});
    }

    /** Places every event that shares a day with {@code event}. */
    private void place(PlannedEvent event, ClashIndex index) {
        event.getEntries().stream()
                .filter(EntryState::getCurrent)
                .map(EntryState::getWeek)
                .flatMap(weeks)
                .filter(other -> EventDays.overlap(event.getDetails(), other.getDetails()))
                .forEach(other ->
                        index.place(other.getEventId(), Traits.of(other).placements()));
    }
}
