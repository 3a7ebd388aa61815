package kz.mediagrid.notifier.obligation;

import java.util.Optional;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.OverdueAlert;

/** Says which transitions ops are told of: that something is overdue, and what became of it then. */
final class Alerts {

    private static final int FIRST_STEP = 0;

    private Alerts() {}

    /** The alert of the transition from {@code before}, if there is one; its id is the same however often it is made. */
    static Optional<OverdueAlert> of(ObligationState before, ObligationChanged change) {
        return kindOf(before, change.getState())
                .map(kind -> OverdueAlert.newBuilder()
                        .setAlertId(change.getObligationId() + "/" + change.getDueGeneration() + "/" + FIRST_STEP)
                        .setObligationId(change.getObligationId())
                        .setAlertKind(kind)
                        .setAlertCause(AlertCause.TERM)
                        .setKind(change.getKind())
                        .setDebtor(change.getDebtor())
                        .setSubject(change.getSubject())
                        .setDueAt(change.getDueAt())
                        .setDueGeneration(change.getDueGeneration())
                        .setStep(FIRST_STEP)
                        .setState(change.getState())
                        .setRaisedAt(change.getRecordedAt())
                        .setReceivedAt(change.getReceivedAt())
                        .build());
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
