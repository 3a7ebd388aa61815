package kz.mediagrid.grid;

import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.Decision.CalendarReplaced;
import kz.mediagrid.grid.Decision.EventChanged;
import kz.mediagrid.grid.Decision.HoldLifted;
import kz.mediagrid.grid.Decision.PolicyActivated;
import kz.mediagrid.grid.Decision.PublicationDue;
import kz.mediagrid.grid.Decision.Refused;
import kz.mediagrid.grid.Decision.WeekComplete;
import kz.mediagrid.grid.Decision.WeekHeld;
import kz.mediagrid.schemas.Refusal;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;

/** Says what became of a command. */
public final class Outcomes {

    private static final Refused KEY_REUSED =
            new Refused(RefusalReason.KEY_REUSED, "The key was already used for another request.");

    private Outcomes() {}

    /** The outcome of {@code command} as it was decided. */
    public static SubmissionOutcome of(Command command, Decision decision) {
        var outcome = stamped(command);
        if (decision instanceof Refused refused) {
            return refused(outcome, refused);
        }
        if (decision instanceof EventChanged changed) {
            outcome.setRevision(changed.event().getRevision())
                    .setWeeks(changed.weeks().stream().map(GridWeek::toString).toList())
                    .setLate(changed.late());
        } else if (!(decision instanceof CalendarReplaced || decision instanceof PolicyActivated)) {
            outcome.setWeeks(List.of(weekOf(decision)));
        }
        return outcome.setVerdict(Verdict.ACCEPTED).build();
    }

    /** The outcome of a command whose key stood for another request before. */
    public static SubmissionOutcome keyReused(Command command) {
        return refused(stamped(command), KEY_REUSED);
    }

    private static SubmissionOutcome.Builder stamped(Command command) {
        var stamp = command.submission();
        return SubmissionOutcome.newBuilder()
                .setSubmissionId(stamp.getSubmissionId())
                .setRequestId(stamp.getRequestId())
                .setAgencyCode(stamp.getAgencyCode())
                .setCommand(command.name())
                .setReceivedAt(stamp.getReceivedAt())
                .setCommandOffset(command.offset())
                .setEventId(command.eventId().orElse(null));
    }

    private static SubmissionOutcome refused(SubmissionOutcome.Builder outcome, Refused refused) {
        return outcome.setVerdict(Verdict.REFUSED)
                .setRefusal(new Refusal(refused.reason(), refused.field(), refused.detail()))
                .build();
    }

    private static String weekOf(Decision decision) {
        if (decision instanceof WeekComplete complete) {
            return complete.week();
        }
        if (decision instanceof WeekHeld held) {
            return held.week().toString();
        }
        if (decision instanceof HoldLifted lifted) {
            return lifted.week().toString();
        }
        if (decision instanceof PublicationDue due) {
            return due.week().toString();
        }
        throw new IllegalArgumentException(decision + " is about no week.");
    }
}
