package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.OverdueAlert;

/** Builds the alerts for ops: an obligation is overdue, was escalated, was met late, or is no longer overdue. */
final class OverdueAlerts {

    private static final int FIRST_WORD = 0;

    private OverdueAlerts() {}

    /**
     * The alert that the transition {@code change} raises; empty if the transition raises no alert. An alert that is
     * built again has the same id.
     */
    static Optional<OverdueAlert> of(ObligationState before, ObligationChanged change) {
        return kindOf(before, change.getState())
                .map(kind -> about(change, change).setAlertKind(kind).build());
    }

    /** The withdrawal of the alert raised for the previous due time; empty if no alert was raised. */
    static Optional<OverdueAlert> withdrawn(ObligationChanged before, ObligationChanged change) {
        return before.getState() == ObligationState.OVERDUE
                ? Optional.of(
                        about(before, change).setAlertKind(AlertKind.WITHDRAWN).build())
                : Optional.empty();
    }

    /** The alert about an escalation step of an overdue obligation. */
    static OverdueAlert escalated(
            ObligationChanged overdue, EscalationLevel escalationLevel, MessageAddressee to, Instant now) {
        return about(overdue, overdue)
                .setAlertId(escalationLevel.toString())
                .setAlertKind(AlertKind.ESCALATED)
                .setStep(escalationLevel.step())
                .setEscalatedTo(to)
                .setRaisedAt(now)
                .setReceivedAt(null)
                .build();
    }

    /** @param due the obligation with the due time that the alert concerns */
    private static OverdueAlert.Builder about(ObligationChanged due, ObligationChanged change) {
        return OverdueAlert.newBuilder()
                .setAlertId(EscalationLevel.of(due, FIRST_WORD).toString())
                .setObligationId(due.getObligationId())
                .setAlertCause(due.getOverdueBecause() == null ? AlertCause.TERM : due.getOverdueBecause())
                .setKind(due.getKind())
                .setDebtor(due.getDebtor())
                .setSubject(due.getSubject())
                .setDueAt(due.getDueAt())
                .setDueGeneration(due.getDueGeneration())
                .setStep(FIRST_WORD)
                .setState(change.getState())
                .setRaisedAt(change.getRecordedAt())
                .setReceivedAt(change.getReceivedAt());
    }

    private static Optional<AlertKind> kindOf(ObligationState before, ObligationState after) {
        return switch (after) {
            case OVERDUE -> Optional.of(AlertKind.OVERDUE);
            case MET_LATE -> Optional.of(AlertKind.MET_LATE);
            case MET, CANCELLED -> before == ObligationState.OPEN ? Optional.empty() : Optional.of(AlertKind.WITHDRAWN);
            case OPEN, UNKNOWN -> Optional.empty();
        };
    }
}
