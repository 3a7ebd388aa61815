package kz.mediagrid.grid.state;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.Decision.EventChanged;
import kz.mediagrid.grid.EventDecider;
import kz.mediagrid.grid.GridCalendar;
import kz.mediagrid.grid.clash.Warnings;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import org.jspecify.annotations.Nullable;

/** Decides commands about events, stores the events that a command changes, and warns of their clashes. */
final class EventDecisions {

    private final EventDecider decider;
    private final PlannedEventStore events;

    EventDecisions(GridCalendar calendar, PlannedEventStore events) {
        this.decider = new EventDecider(calendar);
        this.events = events;
    }

    /**
     * The outcome of {@code command}.
     *
     * @param known returns an event by its id as the decision must see it, or null if there is none
     * @param then called after the change is stored; receives the event before the command, and the change
     */
    SubmissionOutcome decide(
            Command command,
            Function<String, @Nullable PlannedEvent> known,
            BiConsumer<@Nullable PlannedEvent, EventChanged> then) {
        var before = known.apply(command.eventId().orElseThrow());
        var decision = decider.decide(command, before, known);
        var outcome = decision.outcome(command);
        if (decision instanceof EventChanged changed) {
            var clashes = save(before, changed);
            then.accept(before, changed);
            return Warnings.in(outcome, clashes);
        }
        return outcome;
    }

    private List<Clash> save(@Nullable PlannedEvent before, EventChanged changed) {
        for (var other : changed.others()) {
            events.save(events.get(other.getEventId()), other);
        }
        // Saved last, because a reader that waits for the decision waits for the event's record.
        return events.save(before, changed.event());
    }
}
