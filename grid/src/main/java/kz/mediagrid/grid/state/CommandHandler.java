package kz.mediagrid.grid.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.Decision;
import kz.mediagrid.grid.Decision.EventChanged;
import kz.mediagrid.grid.Decision.HoldLifted;
import kz.mediagrid.grid.Decision.PolicyActivated;
import kz.mediagrid.grid.Decision.PublicationDue;
import kz.mediagrid.grid.Decision.WeekHeld;
import kz.mediagrid.grid.EventSteps;
import kz.mediagrid.grid.GridCalendar;
import kz.mediagrid.grid.WeekDecider;
import kz.mediagrid.schemas.EditorialPolicyActivated;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.GridPublicationOrdered;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.WeekDeclared;
import org.jspecify.annotations.Nullable;

/** Decides every command except calendar commands, and stores the results. */
final class CommandHandler {

    private final EventDecisions decisions;
    private final WeekDecider weekDecider;
    private final PlannedEventStore events;
    private final WeekStore weeks;
    private final WaitingChanges waiting;
    private final PolicyStore policies;
    private final GridPress press;
    private final Outbox outbox;
    private final ObjLongConsumer<String> orders;

    /**
     * @param orders publishes the next version of a week; receives the week, and the offset of the command to publish
     */
    CommandHandler(
            GridCalendar calendar,
            PlannedEventStore events,
            WeekStore weeks,
            WaitingChanges waiting,
            PolicyStore policies,
            GridPress press,
            Outbox outbox,
            ObjLongConsumer<String> orders) {
        this.decisions = new EventDecisions(calendar, events);
        this.weekDecider = new WeekDecider(calendar);
        this.events = events;
        this.weeks = weeks;
        this.waiting = waiting;
        this.policies = policies;
        this.press = press;
        this.outbox = outbox;
        this.orders = orders;
    }

    /** The outcome of {@code command}, which concerns an event, a week, or the editorial policy. */
    SubmissionOutcome decide(Command command) {
        var eventId = command.eventId();
        if (eventId.isPresent()) {
            return decisions.decide(command, this::settled, (before, changed) -> {
                compare(before, changed, command.submission().getReceivedAt());
                EventSteps.all(command, before, changed).forEach(outbox::step);
            });
        }
        if (command.record() instanceof EditorialPolicyActivated activated) {
            var known = policies.knows(activated.getVersion());
            var decision = Decision.on(
                    activated,
                    command.offset(),
                    known,
                    () -> press.effect(GridWeek.of(command.submission().getReceivedAt()), activated.getPolicy()));
            if (decision instanceof PolicyActivated policy) {
                activate(policy.policy());
            }
            return decision.outcome(command);
        }
        if (command.record() instanceof WeekDeclared declared) {
            var planned = events.plannedBy(command.submission().getAgencyCode(), declared.getWeek());
            return WeekDecider.decide(declared, planned).outcome(command);
        }
        var week = command.week().orElseThrow();
        if (command.record() instanceof GridPublicationOrdered) {
            press.completeComparison(week);
        }
        var state = weeks.get(week);
        var changed = waiting.has(week, state.getVersion() + 1);
        var decision = weekDecider.decide(
                command,
                state,
                changed,
                events.anyIn(week),
                () -> press.next(week).fingerprint());
        carryOut(decision, command);
        return decision.outcome(command);
    }

    /**
     * The event. Each version in press first determines the event's entry, because the command may change the event.
     */
    private @Nullable PlannedEvent settled(String eventId) {
        press.settle(eventId);
        return events.get(eventId);
    }

    /**
     * Puts the policy in force. Weeks that are already published and not yet over, usually two or three, apply the
     * policy with their next version. All entries of these weeks are compared again before anything else of these weeks
     * is published, so that the log alone decides which version shows the policy.
     */
    private void activate(EditorialPolicyInForce policy) {
        var from = Objects.requireNonNull(policy.getFromWeek());
        var published = weeks.publishedFrom(from);
        var before = published.stream()
                .collect(
                        Collectors.toMap(week -> week, week -> policies.of(week).getPolicy()));
        policies.enter(policy);
        outbox.policy(policy);
        var activated = Objects.requireNonNull(policy.getActivatedAt());
        press.compareAll(
                published.stream()
                        .filter(week -> policies.of(week).getPolicy() != before.get(week))
                        .toList(),
                activated);
    }

    /** Compares each event that may be shown differently after the change with the newest versions. */
    private void compare(@Nullable PlannedEvent before, EventChanged changed, Instant received) {
        var states = new ArrayList<PlannedEvent>(changed.others());
        states.add(changed.event());
        var kept = changed.event().getMergedInto();
        if (kept != null) {
            states.add(Objects.requireNonNull(events.get(kept)));
        }
        states.forEach(state ->
                weeksOf(before, state).forEach(week -> press.compare(week, state, received, changed.urgent())));
    }

    /**
     * The weeks that may show the event differently after the change: the weeks of {@code before} and the weeks of
     * {@code state}.
     */
    private static Stream<String> weeksOf(@Nullable PlannedEvent before, PlannedEvent state) {
        return Stream.of(before, state)
                .filter(known -> known != null && known.getEventId().equals(state.getEventId()))
                .flatMap(known -> known.getEntries().stream())
                .map(EntryState::getWeek)
                .distinct();
    }

    private void carryOut(Decision decision, Command command) {
        if (decision instanceof WeekHeld && command.record() instanceof GridHeld hold) {
            weeks.hold(hold, command.offset());
        } else if (decision instanceof HoldLifted lifted) {
            weeks.release(lifted.week().toString(), command.offset());
        } else if (decision instanceof PublicationDue due) {
            orders.accept(due.week().toString(), command.offset());
        }
    }
}
