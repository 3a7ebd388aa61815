package kz.mediagrid.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.mediagrid.grid.Decision.EventChanged;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventDecided;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventNoted;
import kz.mediagrid.schemas.EventPostponed;
import kz.mediagrid.schemas.EventReinstated;
import kz.mediagrid.schemas.EventRevised;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.EventStepKind;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.EventWithdrawn;
import kz.mediagrid.schemas.EventsMerged;
import kz.mediagrid.schemas.EventsSeparated;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.StepAuthor;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Records an accepted change as a step in the event's history. A merger becomes a step in the histories of both events.
 */
public final class EventSteps {

    private EventSteps() {}

    /**
     * The steps that {@code command} adds to the histories of its event and of every other event that it changed.
     *
     * @param before the event's state before the change; null for a new event
     */
    public static List<EventStep> all(Command command, @Nullable PlannedEvent before, EventChanged change) {
        var steps = new ArrayList<EventStep>();
        if (!isMerger(command)) {
            steps.add(of(command, before, change.event()));
        }
        for (var other : change.others()) {
            steps.add(mergerStep(command, change.event(), other));
            steps.add(mergerStep(command, other, change.event()));
        }
        return steps;
    }

    /** The step that {@code command} adds to its event's history. For a new event, {@code before} is null. */
    private static EventStep of(Command command, @Nullable PlannedEvent before, PlannedEvent after) {
        var step = stamped(command, after);
        if (command.record() instanceof EventSubmitted) {
            return step.setKind(EventStepKind.SUBMITTED).build();
        }
        var known = Objects.requireNonNull(before);
        step.setChanged(changed(known.getDetails(), after.getDetails()));
        if (command.record() instanceof EventRevised revised) {
            step.setReason(revised.getReason());
            return (isMoved(known, after) ? moved(step, known, after) : step.setKind(EventStepKind.REVISED)).build();
        }
        if (command.record() instanceof EventPostponed postponed) {
            return moved(step, known, after)
                    .setReason(postponed.getReason())
                    .setPublicReason(postponed.getPublicReason())
                    .build();
        }
        if (command.record() instanceof EventWithdrawn withdrawn) {
            return step.setKind(wasShown(known) ? EventStepKind.CANCELLED : EventStepKind.WITHDRAWN)
                    .setReason(withdrawn.getReason())
                    .setPublicReason(withdrawn.getPublicReason())
                    .build();
        }
        if (command.record() instanceof EventReinstated reinstated) {
            return step.setKind(EventStepKind.REINSTATED)
                    .setReason(reinstated.getReason())
                    .build();
        }
        if (command.record() instanceof EventDecided decided) {
            return step.setBy(StepAuthor.AUTHORISED_BODY)
                    .setKind(kindOf(decided))
                    .setReason(decided.getReason())
                    .build();
        }
        if (command.record() instanceof EventNoted noted) {
            return step.setBy(StepAuthor.AUTHORISED_BODY)
                    .setKind(EventStepKind.NOTED)
                    .setPublicReason(noted.getNote())
                    .build();
        }
        throw new IllegalArgumentException(command.name() + " is not a command about an event.");
    }

    private static EventStep.Builder stamped(Command command, PlannedEvent after) {
        var stamp = command.submission();
        return EventStep.newBuilder()
                .setEventId(after.getEventId())
                .setAt(stamp.getReceivedAt())
                .setActor(stamp.getActor())
                .setBy(StepAuthor.AGENCY)
                .setSubmissionId(stamp.getSubmissionId())
                .setCommandOffset(command.offset())
                .setRevision(after.getRevision());
    }

    private static EventStep.Builder moved(EventStep.Builder step, PlannedEvent before, PlannedEvent after) {
        step.setFromDate(
                before.getDateToBeConfirmed() ? null : before.getDetails().getDate());
        return after.getDateToBeConfirmed()
                ? step.setKind(EventStepKind.POSTPONED)
                : step.setKind(EventStepKind.MOVED).setToDate(after.getDetails().getDate());
    }

    private static boolean isMoved(PlannedEvent before, PlannedEvent after) {
        return before.getDateToBeConfirmed() != after.getDateToBeConfirmed()
                || !before.getDetails().getDate().equals(after.getDetails().getDate());
    }

    /** Whether a published version ever showed the event. */
    private static boolean wasShown(PlannedEvent event) {
        return event.getEntries().stream().map(EntryState::getFirstVersion).anyMatch(version -> version > 0);
    }

    private static EventStepKind kindOf(EventDecided decided) {
        return switch (decided.getDecision()) {
            case INCLUDE -> EventStepKind.INCLUDED;
            case EXCLUDE -> EventStepKind.EXCLUDED;
            case FEATURE -> EventStepKind.FEATURED;
            case LEFT_TO_POLICY -> EventStepKind.LEFT_TO_POLICY;
            case UNKNOWN -> throw new IllegalStateException("The reader let an unknown decision pass.");
        };
    }

    private static List<String> changed(EventDetails before, EventDetails after) {
        return EventDetails.getClassSchema().getFields().stream()
                .filter(field -> !Objects.equals(before.get(field.pos()), after.get(field.pos())))
                .map(Schema.Field::name)
                .toList();
    }

    /** Whether {@code command} merges two events or separates them. */
    private static boolean isMerger(Command command) {
        return command.record() instanceof EventsMerged || command.record() instanceof EventsSeparated;
    }

    /**
     * The step that records, in the history of {@code event}, its merger with the event {@code other} or its separation
     * from {@code other}.
     */
    private static EventStep mergerStep(Command command, PlannedEvent event, PlannedEvent other) {
        var author = mergerAuthor(command, event);
        var step = stamped(command, event)
                .setBy(author)
                .setKind(command.record() instanceof EventsMerged ? EventStepKind.MERGED : EventStepKind.SEPARATED)
                .setReason(mergerReason(command))
                .setOtherEventId(other.getEventId());
        // Another agency's account and receipts are not shown to this agency.
        return author == StepAuthor.OTHER_AGENCY
                ? step.setActor("").setSubmissionId("").build()
                : step.build();
    }

    /**
     * The author of the step: the authorised body or, if a withdrawal ended the merger, the agency that withdrew
     * its event.
     */
    private static StepAuthor mergerAuthor(Command command, PlannedEvent event) {
        if (isMerger(command)) {
            return StepAuthor.AUTHORISED_BODY;
        }
        return event.getAgencyCode().equals(command.submission().getAgencyCode())
                ? StepAuthor.AGENCY
                : StepAuthor.OTHER_AGENCY;
    }

    /** The reason given for a merger or separation; null if a withdrawal ended the merger. */
    private static @Nullable LocalizedText mergerReason(Command command) {
        if (command.record() instanceof EventsMerged merged) {
            return merged.getReason();
        }
        return command.record() instanceof EventsSeparated separated ? separated.getReason() : null;
    }
}
