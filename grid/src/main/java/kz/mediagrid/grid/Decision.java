package kz.mediagrid.grid;

import java.util.List;
import java.util.function.Supplier;
import kz.mediagrid.calendar.CalendarSuccession;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.EditorialPolicyActivated;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.Refusal;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.schemas.WeekDeclaration;
import org.jspecify.annotations.Nullable;

/** The decision on a command: accepted, with its changes, or refused. */
public sealed interface Decision {

    /** Makes the outcome of {@code command} from this decision on it. */
    default SubmissionOutcome outcome(Command command) {
        var stamp = command.submission();
        var outcome = SubmissionOutcome.newBuilder()
                .setSubmissionId(stamp.getSubmissionId())
                .setRequestId(stamp.getRequestId())
                .setAgencyCode(stamp.getAgencyCode())
                .setCommand(command.name())
                .setReceivedAt(stamp.getReceivedAt())
                .setCommandOffset(command.offset())
                .setEventId(command.eventId().orElse(null))
                .setVerdict(Verdict.ACCEPTED);
        enter(outcome);
        return outcome.build();
    }

    /** Writes this decision into {@code outcome}, which the caller has marked as accepted. */
    default void enter(SubmissionOutcome.Builder outcome) {}

    /**
     * The command is refused.
     *
     * @param field the faulty field of the request [JSON Pointer, RFC 6901]; null if the whole request is faulty
     * @param detail the reason in one sentence
     */
    record Refused(RefusalReason reason, @Nullable String field, String detail) implements Decision {

        /** The command's idempotency key was already used for another request. */
        public static final Refused KEY_REUSED =
                new Refused(RefusalReason.KEY_REUSED, "The key was already used for another request.");

        Refused(RefusalReason reason, String detail) {
            this(reason, null, detail);
        }

        @Override
        public void enter(SubmissionOutcome.Builder outcome) {
            outcome.setVerdict(Verdict.REFUSED).setRefusal(new Refusal(reason, field, detail));
        }
    }

    /** The decision on a new calendar; {@code succession} says whether the calendar may come into force. */
    static Decision on(CalendarSuccession succession) {
        if (succession instanceof CalendarSuccession.InForce next) {
            return new CalendarReplaced(next.calendar());
        }
        var refused = (CalendarSuccession.Refused) succession;
        var problems = String.join(" ", refused.problems());
        return switch (refused.reason()) {
            case CONTRADICTORY -> new Refused(RefusalReason.CALENDAR_CONTRADICTORY, "/text", problems);
            case KNOWN -> new Refused(RefusalReason.CALENDAR_KNOWN, "/text", problems);
            case OUTDATED -> new Refused(RefusalReason.CALENDAR_OUTDATED, problems);
        };
    }

    /**
     * The decision on a new editorial policy.
     *
     * @param known whether a policy of the same version is or was in force
     * @param effect computes what the policy would change
     */
    static Decision on(EditorialPolicyActivated activated, long offset, boolean known, Supplier<PolicyEffect> effect) {
        // Of two activations of one version, the sender of the second learns first that another policy is in force.
        if (activated.getShown() != null
                && !activated.getShown().equals(effect.get().fingerprint())) {
            return new Refused(
                    RefusalReason.POLICY_OUTDATED,
                    "/shown",
                    "The policy " + activated.getVersion()
                            + " would no longer change the grid as it was shown before.");
        }
        return known
                ? new Refused(
                        RefusalReason.POLICY_KNOWN,
                        "/version",
                        "An editorial policy of the version " + activated.getVersion() + " is or was in force already.")
                : new PolicyActivated(inForce(activated, offset));
    }

    private static EditorialPolicyInForce inForce(EditorialPolicyActivated activated, long offset) {
        var stamp = activated.getSubmission();
        return EditorialPolicyInForce.newBuilder()
                .setVersion(activated.getVersion())
                .setPolicy(activated.getPolicy())
                .setFromWeek(GridWeek.of(stamp.getReceivedAt()).toString())
                .setReason(activated.getReason())
                .setActivatedAt(stamp.getReceivedAt())
                .setActor(stamp.getActor())
                .setSubmissionId(stamp.getSubmissionId())
                .setCommandOffset(offset)
                .build();
    }

    /**
     * The command changed an event.
     *
     * @param event the event's new state
     * @param others the new states of the other planned events that the command changed, e.g. by a merger
     * @param weeks the weeks that contain the event now, and the weeks that the event left
     * @param late whether the command came at or after the cut-off of the week into which it moved the event
     * @param urgent whether the event was cancelled or moved on its own day, when journalists may already be on their
     *     way
     */
    record EventChanged(
            PlannedEvent event, List<PlannedEvent> others, List<GridWeek> weeks, boolean late, boolean urgent)
            implements Decision {

        EventChanged(PlannedEvent event, List<GridWeek> weeks, boolean late, boolean urgent) {
            this(event, List.of(), weeks, late, urgent);
        }

        public EventChanged {
            others = List.copyOf(others);
            weeks = List.copyOf(weeks);
        }

        @Override
        public void enter(SubmissionOutcome.Builder outcome) {
            outcome.setRevision(event.getRevision())
                    .setWeeks(weeks.stream().map(GridWeek::toString).toList())
                    .setLate(late);
        }
    }

    /** From now on, {@code calendar} decides which days count for a term. */
    record CalendarReplaced(WorkingCalendar calendar) implements Decision {}

    /** {@code policy} applies from the week in which it was activated. */
    record PolicyActivated(EditorialPolicyInForce policy) implements Decision {}

    /**
     * An agency declared that it has sent all its events for a week. The outcome states what the declaration covers; the
     * grid does not change.
     */
    record WeekComplete(String week, WeekDeclaration declaration) implements Decision {

        @Override
        public void enter(SubmissionOutcome.Builder outcome) {
            outcome.setWeeks(List.of(week)).setDeclaration(declaration);
        }
    }

    /**
     * The week is held back: no version of the week is published until the authorised body sends a command to publish a
     * version.
     */
    record WeekHeld(GridWeek week) implements Decision {

        @Override
        public void enter(SubmissionOutcome.Builder outcome) {
            outcome.setWeeks(List.of(week.toString()));
        }
    }

    /** The week is no longer held back; it has no changes to publish. */
    record HoldLifted(GridWeek week) implements Decision {

        @Override
        public void enter(SubmissionOutcome.Builder outcome) {
            outcome.setWeeks(List.of(week.toString()));
        }
    }

    /** The week's next version is published now. */
    record PublicationDue(GridWeek week) implements Decision {

        @Override
        public void enter(SubmissionOutcome.Builder outcome) {
            outcome.setWeeks(List.of(week.toString()));
        }
    }
}
