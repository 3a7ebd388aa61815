package kz.mediagrid.grid.state;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.Decision;
import kz.mediagrid.grid.Decision.CalendarReplaced;
import kz.mediagrid.grid.Decision.EventChanged;
import kz.mediagrid.grid.Decision.HoldLifted;
import kz.mediagrid.grid.Decision.PolicyActivated;
import kz.mediagrid.grid.Decision.PublicationDue;
import kz.mediagrid.grid.Decision.WeekHeld;
import kz.mediagrid.grid.EntryChange;
import kz.mediagrid.grid.EventDesk;
import kz.mediagrid.grid.EventSteps;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.grid.GridCalendar;
import kz.mediagrid.grid.Outcomes;
import kz.mediagrid.grid.Rebuild;
import kz.mediagrid.grid.WeekDesk;
import kz.mediagrid.grid.clash.Warnings;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.EditorialPolicyActivated;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.PublicationCause;
import kz.mediagrid.schemas.SubmissionOutcome;
import org.jspecify.annotations.Nullable;

/** Has each command decided by the rules, and writes down what they decided. */
final class CommandHandler {

    private final GridDesk desk;
    private final EventDesk events;
    private final WeekDesk weeks;
    private final GridCalendar calendar;
    private final GatherRule gather;
    private final Clock clock;
    private final Rebuild rebuild;

    CommandHandler(GridDesk desk, GridCalendar calendar, GatherRule gather, Clock clock, Rebuild rebuild) {
        this.desk = desk;
        this.events = new EventDesk(calendar);
        this.weeks = new WeekDesk(calendar);
        this.calendar = calendar;
        this.gather = gather;
        this.clock = clock;
        this.rebuild = rebuild;
    }

    void handle(Command command) {
        if (desk.progress().isFirstCommand()) {
            desk.calendars().keepFirst();
            planFirstGrid(command.submission().getReceivedAt());
        }
        desk.outbox().outcome(desk.submissions().outcomeOf(command, () -> decide(command)));
    }

    /** From here on every week gets a version 1: each one, once published, plans the next. */
    private void planFirstGrid(Instant received) {
        calendar.firstPublishedAfter(received).flatMap(calendar::schedule).ifPresent(desk.dues()::publish);
    }

    private SubmissionOutcome decide(Command command) {
        var eventId = command.eventId();
        if (eventId.isPresent()) {
            var before = desk.events().get(eventId.get());
            var decision = events.decide(command, before, desk.events()::get);
            if (decision instanceof EventChanged changed) {
                change(before, changed, command.submission().getReceivedAt());
                EventSteps.all(command, before, changed).forEach(desk.outbox()::step);
            }
            return warned(Outcomes.of(command, decision), decision);
        }
        if (command.body() instanceof CalendarActivated activated) {
            var decision = Decision.on(desk.calendars().judge(activated, command.offset()));
            if (decision instanceof CalendarReplaced replaced) {
                activate(activated, replaced.calendar(), command.offset());
            }
            return Outcomes.of(command, decision);
        }
        if (command.body() instanceof EditorialPolicyActivated activated) {
            var decision =
                    Decision.on(activated, command.offset(), desk.policies().log());
            if (decision instanceof PolicyActivated policy) {
                activate(policy.policy());
            }
            return Outcomes.of(command, decision);
        }
        var week = command.week().orElseThrow();
        var decision = weeks.decide(
                command,
                desk.weeks().get(week),
                desk.waiting().has(week),
                desk.events().anyIn(week));
        carryOut(decision, command);
        return Outcomes.of(command, decision);
    }

    /** The outcome with what the event clashes with, now that the change has taken place. */
    private SubmissionOutcome warned(SubmissionOutcome outcome, Decision decision) {
        return decision instanceof EventChanged changed
                ? Warnings.in(outcome, desk.events().clashesOf(changed.event().getEventId()))
                : outcome;
    }

    /** What was decided stays; the grid that goes out next goes out when the new calendar says. */
    private void activate(CalendarActivated activated, WorkingCalendar next, long offset) {
        desk.outbox().calendar(desk.calendars().enter(activated, next, offset));
        desk.dues().publishAnew(calendar::schedule);
    }

    /**
     * Weeks that were published and not yet over when the policy came show what it says with their next version. What
     * this costs is the entries of those weeks, two or three as a rule; it is done at once, so that which version shows it
     * is a matter of the log alone.
     */
    private void activate(EditorialPolicyInForce policy) {
        var from = Objects.requireNonNull(policy.getFromWeek());
        var weeks = desk.weeks().publishedFrom(from);
        var log = desk.policies().log();
        var before = weeks.stream()
                .collect(Collectors.toMap(week -> week, week -> log.of(week).getPolicy()));
        desk.policies().enter(policy);
        desk.outbox().policy(policy);
        var due = gather.dueFor(Objects.requireNonNull(policy.getActivatedAt()), false);
        weeks.stream()
                .filter(week -> log.of(week).getPolicy() != before.get(week))
                .forEach(week -> compareAll(week, due));
    }

    private void compareAll(String week, Instant due) {
        var ids = new TreeSet<>(desk.events().in(week));
        ids.addAll(desk.shown().in(week));
        ids.forEach(id -> compare(week, Objects.requireNonNull(desk.events().get(id)), due));
    }

    private void change(@Nullable PlannedEvent before, EventChanged changed, Instant received) {
        var due = gather.dueFor(received, changed.urgent());
        var states = new ArrayList<PlannedEvent>();
        for (var other : changed.others()) {
            var known = desk.events().get(other.getEventId());
            desk.events().save(known, other);
            states.add(other);
        }
        // Last: who waits to read what was decided waits for the event it is about.
        desk.events().save(before, changed.event());
        states.add(changed.event());
        var kept = changed.event().getMergedInto();
        if (kept != null) {
            states.add(Objects.requireNonNull(desk.events().get(kept)));
        }
        states.forEach(state -> weeksOf(before, state).forEach(week -> compare(week, state, due)));
    }

    /** The weeks that may show {@code state} otherwise than before: its own, and those {@code before} was in. */
    private static Stream<String> weeksOf(@Nullable PlannedEvent before, PlannedEvent state) {
        return Stream.of(before, state)
                .filter(known -> known != null && known.getEventId().equals(state.getEventId()))
                .flatMap(known -> known.getEntries().stream())
                .map(EntryState::getWeek)
                .distinct();
    }

    /** Has the entry wait for the week's next version where it differs from the newest one, and only there. */
    private void compare(String week, PlannedEvent event, Instant due) {
        var version = desk.weeks().get(week).getVersion();
        if (version == 0) {
            return;
        }
        var shown = desk.shown().get(week, event.getEventId());
        if (EntryChange.between(shown, desk.filings().of(event, week), week, version + 1)
                .isPresent()) {
            desk.waiting().add(week, event.getEventId(), due);
            desk.dues().gather(due);
        } else {
            desk.waiting().remove(week, event.getEventId());
        }
    }

    private void carryOut(Decision decision, Command command) {
        if (decision instanceof WeekHeld held) {
            desk.weeks().hold(held.week().toString(), true);
        } else if (decision instanceof HoldLifted lifted) {
            desk.weeks().hold(lifted.week().toString(), false);
        } else if (decision instanceof PublicationDue due) {
            publish(due.week().toString(), command.offset());
        }
    }

    private void publish(String week, long offset) {
        if (rebuild.isOver()) {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            desk.press().publish(week, PublicationCause.ORDER, now, offset);
        } else {
            rebuild.requireOrder(week, offset);
        }
    }
}
