package kz.mediagrid.grid;

import java.util.Optional;
import kz.mediagrid.grid.Decision.Refused;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventDecided;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventNoted;
import kz.mediagrid.schemas.EventPostponed;
import kz.mediagrid.schemas.EventReinstated;
import kz.mediagrid.schemas.EventRevised;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.EventWithdrawn;
import kz.mediagrid.schemas.EventsMerged;
import kz.mediagrid.schemas.EventsSeparated;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Checks the preconditions of a command about an event and gives the reason of a refusal.
 *
 * <p>Ownership is checked first, so that nobody learns of an event by guessing its id. The expected revision is checked
 * next, because a precondition is evaluated before the request itself (RFC 9110, 13.2).
 */
final class EventPreconditions {

    private final GridCalendar calendar;

    EventPreconditions(GridCalendar calendar) {
        this.calendar = calendar;
    }

    Optional<Refused> objectionTo(Command command, @Nullable PlannedEvent event) {
        var record = command.record();
        if (isEditorsWord(record)) {
            return event == null
                    ? Optional.of(unknown(command))
                    : changed(record, event).or(() -> undecidable(record, event));
        }
        if (!isOwnedBySender(command)) {
            return refused(
                    RefusalReason.NOT_YOUR_EVENT,
                    "The planned event belongs to another body than "
                            + command.submission().getAgencyCode() + ".");
        }
        if (record instanceof EventSubmitted submitted) {
            return event != null
                    ? refused(RefusalReason.KEY_REUSED, "A planned event was already submitted under this key.")
                    : objectionTo(submitted);
        }
        if (event == null) {
            return Optional.of(unknown(command));
        }
        return objectionTo(record, event);
    }

    /**
     * Whether only the authorised body sends this command. The authorised body may decide on the event of any agency.
     */
    private static boolean isEditorsWord(Object record) {
        return record instanceof EventDecided
                || record instanceof EventNoted
                || record instanceof EventsMerged
                || record instanceof EventsSeparated;
    }

    /** Refuses a decision whose sender saw the event before another submission changed it. */
    private static Optional<Refused> changed(Object record, PlannedEvent event) {
        return record instanceof EventDecided decided
                        && decided.getSeen() != null
                        && !decided.getSeen().equals(event.getChangedBy())
                ? refused(RefusalReason.EVENT_CHANGED, "The planned event has changed since it was seen.")
                : Optional.empty();
    }

    /** Refuses a decision that no grid would show: the event is withdrawn, or the filing that remained has its entry. */
    private static Optional<Refused> undecidable(Object record, PlannedEvent event) {
        if (!(record instanceof EventDecided)) {
            return Optional.empty();
        }
        if (event.getMergedInto() != null) {
            return refused(
                    RefusalReason.EVENT_MERGED,
                    "The planned event is merged into " + event.getMergedInto() + ": decide on that one.");
        }
        return withdrawn(event);
    }

    private Optional<Refused> objectionTo(Object record, PlannedEvent event) {
        if (record instanceof EventRevised revised) {
            return stale(revised.getExpectedRevision(), event)
                    .or(() -> withdrawn(event))
                    .or(() -> revised.getDateToBeConfirmed() ? dated(event) : weekUnknown(revised.getDetails()));
        }
        if (record instanceof EventPostponed postponed) {
            return stale(postponed.getExpectedRevision(), event)
                    .or(() -> withdrawn(event))
                    .or(() -> dateImpossible(postponed, event))
                    .or(() -> publicReasonMissing(postponed.getPublicReason(), event));
        }
        if (record instanceof EventWithdrawn withdrawn) {
            return stale(withdrawn.getExpectedRevision(), event)
                    .or(() -> withdrawn(event))
                    .or(() -> publicReasonMissing(withdrawn.getPublicReason(), event));
        }
        if (record instanceof EventReinstated reinstated) {
            return stale(reinstated.getExpectedRevision(), event).or(() -> notWithdrawn(event));
        }
        return Optional.empty();
    }

    private Optional<Refused> objectionTo(EventSubmitted submitted) {
        var details = submitted.getDetails();
        return weekUnknown(details)
                .or(() ->
                        over(details, submitted.getSubmission(), "The planned event was over when it was submitted."));
    }

    private Optional<Refused> dateImpossible(EventPostponed postponed, PlannedEvent event) {
        if (!Postponement.isDated(postponed)) {
            return Optional.empty();
        }
        var details = Postponement.applied(postponed, event.getDetails());
        return weekUnknown(details)
                .or(() -> over(details, postponed.getSubmission(), "The planned event cannot be moved into the past."));
    }

    /**
     * Whether the sender's agency owns the event: the event's id up to its last hyphen must be the agency's code. A code
     * may itself contain hyphens.
     */
    private static boolean isOwnedBySender(Command command) {
        var eventId = command.eventId().orElseThrow();
        var end = eventId.lastIndexOf('-');
        return end > 0 && eventId.substring(0, end).equals(command.submission().getAgencyCode());
    }

    private static Refused unknown(Command command) {
        return new Refused(
                RefusalReason.EVENT_UNKNOWN,
                "There is no planned event " + command.eventId().orElseThrow() + ".");
    }

    private static Optional<Refused> stale(@Nullable Integer expected, PlannedEvent event) {
        return expected == null || expected == event.getRevision()
                ? Optional.empty()
                : refused(
                        RefusalReason.REVISION_STALE,
                        "The planned event is at revision " + event.getRevision() + ", not " + expected + ".");
    }

    private static Optional<Refused> withdrawn(PlannedEvent event) {
        return event.getStatus() == EventStatus.WITHDRAWN
                ? refused(RefusalReason.EVENT_WITHDRAWN, "The planned event was withdrawn; reinstate it first.")
                : Optional.empty();
    }

    /** Refuses a revision that removes the date. Only a postponement, which needs reasons, may remove it. */
    private static Optional<Refused> dated(PlannedEvent event) {
        return event.getDateToBeConfirmed()
                ? Optional.empty()
                : Optional.of(new Refused(
                        RefusalReason.EVENT_DATED,
                        "/dateToBeConfirmed",
                        "The planned event has a date; postpone it instead."));
    }

    private static Optional<Refused> notWithdrawn(PlannedEvent event) {
        return event.getStatus() == EventStatus.WITHDRAWN
                ? Optional.empty()
                : refused(RefusalReason.EVENT_NOT_WITHDRAWN, "The planned event was not withdrawn.");
    }

    private static Optional<Refused> publicReasonMissing(@Nullable LocalizedText publicReason, PlannedEvent event) {
        var shown = event.getEntries().stream().map(EntryState::getFirstVersion).anyMatch(version -> version > 0);
        return shown && publicReason == null
                ? Optional.of(new Refused(
                        RefusalReason.PUBLIC_REASON_REQUIRED,
                        "/publicReason",
                        "A published grid showed the planned event, so the media need a reason."))
                : Optional.empty();
    }

    private Optional<Refused> weekUnknown(EventDetails details) {
        if (EventDays.lastDay(details).isBefore(details.getDate())) {
            return Optional.of(
                    new Refused(RefusalReason.WEEK_UNKNOWN, "/endDate", "The planned event ends before it begins."));
        }
        return calendar.weeksOf(details).isEmpty()
                ? Optional.of(new Refused(
                        RefusalReason.WEEK_UNKNOWN,
                        "/date",
                        "The calendar " + calendar.calendarVersion()
                                + " does not cover all days of the planned event."))
                : Optional.empty();
    }

    private static Optional<Refused> over(EventDetails details, Submission stamp, String detail) {
        return stamp.getReceivedAt().isBefore(EventDays.endOf(details))
                ? Optional.empty()
                : Optional.of(new Refused(RefusalReason.EVENT_OVER, "/date", detail));
    }

    private static Optional<Refused> refused(RefusalReason reason, String detail) {
        return Optional.of(new Refused(reason, detail));
    }
}
