package kz.mediagrid.grid;

import static kz.mediagrid.schemas.EventStatus.PLANNED;
import static kz.mediagrid.schemas.EventStatus.WITHDRAWN;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.Decision.EventChanged;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventDecided;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventNoted;
import kz.mediagrid.schemas.EventPostponed;
import kz.mediagrid.schemas.EventReinstated;
import kz.mediagrid.schemas.EventRevised;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.EventWithdrawn;
import kz.mediagrid.schemas.EventsMerged;
import kz.mediagrid.schemas.EventsSeparated;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.Submission;
import org.jspecify.annotations.Nullable;

/** Decides commands about an event. The same command on the same state always gives the same decision. */
public final class EventDecider {

    private final GridCalendar calendar;
    private final EventPreconditions rules;

    public EventDecider(GridCalendar calendar) {
        this.calendar = calendar;
        this.rules = new EventPreconditions(calendar);
    }

    /**
     * The decision on {@code command}.
     *
     * @param event the event's current state; null if there is no such event
     * @param filings returns any other planned event by its id, or null if there is none
     */
    public Decision decide(
            Command command, @Nullable PlannedEvent event, Function<String, @Nullable PlannedEvent> filings) {
        var refusal = rules.objectionTo(command, event);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var stamp = command.submission();
        if (command.record() instanceof EventSubmitted submitted) {
            return submit(submitted, stamp);
        }
        // From here on the preconditions guarantee that the event exists.
        var known = Objects.requireNonNull(event);
        if (command.record() instanceof EventRevised revised) {
            return revise(known, revised, stamp);
        }
        if (command.record() instanceof EventPostponed postponed) {
            return postpone(known, postponed, stamp);
        }
        if (command.record() instanceof EventWithdrawn withdrawn) {
            return new Mergers(filings).endedWith(withdraw(known, withdrawn, stamp), stamp);
        }
        if (command.record() instanceof EventReinstated) {
            return reinstate(known, stamp);
        }
        if (command.record() instanceof EventDecided decided) {
            return select(known, decided, stamp);
        }
        if (command.record() instanceof EventNoted noted) {
            return note(known, noted, stamp);
        }
        if (command.record() instanceof EventsMerged merged) {
            return new Mergers(filings).merge(known, merged);
        }
        if (command.record() instanceof EventsSeparated separated) {
            return new Mergers(filings).separate(known, separated);
        }
        throw new IllegalArgumentException(command.name() + " is not a command about an event.");
    }

    private EventChanged submit(EventSubmitted submitted, Submission stamp) {
        var entries = EntryStates.NONE.broughtInto(weeksOf(submitted.getDetails()), stamp.getReceivedAt(), calendar);
        var event = changed(PlannedEvent.newBuilder(), stamp)
                .setEventId(submitted.getEventId())
                .setAgencyCode(submitted.getSubmission().getAgencyCode())
                .setRevision(1)
                .setStatus(PLANNED)
                .setDecision(EditorialDecision.LEFT_TO_POLICY)
                .setDetails(submitted.getDetails())
                .setPressUnit(submitted.getPressUnit())
                .setSubmittedAt(stamp.getReceivedAt())
                .setEntries(entries.list())
                .build();
        return new EventChanged(event, weeks(event), broughtLate(event, null), false);
    }

    private EventChanged revise(PlannedEvent before, EventRevised revised, Submission stamp) {
        if (revised.getDateToBeConfirmed()) {
            var after = revisedByAgency(before, stamp)
                    .setDetails(Postponement.stillOpen(revised.getDetails(), before.getDetails()))
                    .setPressUnit(revised.getPressUnit())
                    .build();
            return moved(before, after, false);
        }
        var moved = !before.getDetails().getDate().equals(revised.getDetails().getDate());
        var entries = new EntryStates(before.getEntries())
                .broughtInto(weeksOf(revised.getDetails()), stamp.getReceivedAt(), calendar);
        var after = revisedByAgency(before, stamp)
                .setDetails(revised.getDetails())
                .setPressUnit(revised.getPressUnit())
                .setDateToBeConfirmed(false)
                .setEntries((moved ? entries.movedFor(null) : entries).list());
        if (moved && !before.getDateToBeConfirmed()) {
            // A move without a reason must not publish the reason of an
            // earlier move; the reason for an open date may stay.
            after.setPostponementReason(null).setPostponementPublicReason(null);
        }
        return moved(before, after.build(), moved && isHeldOnDayOf(stamp, before));
    }

    /** Postpones the event. Without a new date, the event keeps its last date, but belongs to no week. */
    private EventChanged postpone(PlannedEvent before, EventPostponed postponed, Submission stamp) {
        var dated = Postponement.isDated(postponed);
        var details = Postponement.applied(postponed, before.getDetails());
        var entries = new EntryStates(before.getEntries())
                .broughtInto(dated ? weeksOf(details) : List.of(), stamp.getReceivedAt(), calendar)
                .movedFor(postponed.getPublicReason());
        var after = revisedByAgency(before, stamp)
                .setDetails(details)
                .setDateToBeConfirmed(!dated)
                .setPostponementReason(postponed.getReason())
                .setPostponementPublicReason(postponed.getPublicReason())
                .setEntries(entries.list())
                .build();
        return moved(before, after, isHeldOnDayOf(stamp, before));
    }

    private static EventChanged moved(PlannedEvent before, PlannedEvent after, boolean urgent) {
        return new EventChanged(after, weeks(before, after), broughtLate(after, before), urgent);
    }

    private EventChanged withdraw(PlannedEvent before, EventWithdrawn withdrawn, Submission stamp) {
        var after = revisedByAgency(before, stamp)
                .setStatus(WITHDRAWN)
                .setWithdrawalReason(withdrawn.getReason())
                .setPublicReason(withdrawn.getPublicReason())
                .build();
        return new EventChanged(after, weeks(after), false, isHeldOnDayOf(stamp, before));
    }

    // The same entry comes back, so it is late only if it was late before.
    private EventChanged reinstate(PlannedEvent before, Submission stamp) {
        var after = revisedByAgency(before, stamp)
                .setStatus(PLANNED)
                .setWithdrawalReason(null)
                .setPublicReason(null)
                .build();
        return new EventChanged(after, weeks(after), false, false);
    }

    // The editor's decision does not count as a revision: the agency's next change must not fail because of it.
    private EventChanged select(PlannedEvent before, EventDecided decided, Submission stamp) {
        var after = changed(PlannedEvent.newBuilder(before), stamp)
                .setDecision(decided.getDecision())
                .setDecisionReason(decided.getReason())
                .build();
        return new EventChanged(after, weeks(after), false, false);
    }

    private static EventChanged note(PlannedEvent before, EventNoted noted, Submission stamp) {
        var after = changed(PlannedEvent.newBuilder(before), stamp)
                .setPublicNote(noted.getNote())
                .build();
        return new EventChanged(after, weeks(after), false, false);
    }

    private static PlannedEvent.Builder revisedByAgency(PlannedEvent before, Submission stamp) {
        return changed(PlannedEvent.newBuilder(before), stamp).setRevision(before.getRevision() + 1);
    }

    private static PlannedEvent.Builder changed(PlannedEvent.Builder event, Submission stamp) {
        return event.setChangedAt(stamp.getReceivedAt()).setChangedBy(stamp.getSubmissionId());
    }

    private List<GridWeek> weeksOf(EventDetails details) {
        return calendar.weeksOf(details);
    }

    private static List<GridWeek> weeks(PlannedEvent... states) {
        return Stream.of(states)
                .flatMap(state -> state.getEntries().stream())
                .filter(EntryState::getCurrent)
                .map(entry -> GridWeek.parse(entry.getWeek()))
                .sorted()
                .distinct()
                .toList();
    }

    private static boolean broughtLate(PlannedEvent after, @Nullable PlannedEvent before) {
        var known = before == null ? List.<EntryState>of() : before.getEntries();
        return after.getEntries().stream()
                .anyMatch(entry -> entry.getCurrent()
                        && entry.getLate()
                        && known.stream()
                                .noneMatch(
                                        old -> old.getCurrent() && old.getWeek().equals(entry.getWeek())));
    }

    private static boolean isHeldOnDayOf(Submission stamp, PlannedEvent event) {
        return !event.getDateToBeConfirmed()
                && EventDays.isHeldOn(AlmatyTime.dateOf(stamp.getReceivedAt()), event.getDetails());
    }
}
