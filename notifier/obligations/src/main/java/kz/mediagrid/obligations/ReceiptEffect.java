package kz.mediagrid.obligations;

import kz.mediagrid.schemas.ObligationReceipt;
import kz.mediagrid.schemas.ObligationStanding;
import kz.mediagrid.schemas.ObligationTransition;

/** The effect of a receipt on an obligation. */
sealed interface ReceiptEffect {

    /** The obligation takes another state. */
    record Becomes(ObligationTransition transition) implements ReceiptEffect {}

    /**
     * The receipt is stored until the due instant is recorded, so that the history does not depend on the time of reading.
     */
    record Waits() implements ReceiptEffect {}

    /** No effect: the obligation is settled. */
    record Settled() implements ReceiptEffect {}

    /**
     * The stamp decides whether a receipt is in time. A receipt in time wins over a late answer, in whatever order they are
     * read; otherwise the first in the log wins, of an answer and a cancellation.
     */
    static ReceiptEffect of(ObligationStanding standing, ObligationReceipt receipt) {
        boolean inTime = receipt.getReceivedAt().isBefore(standing.getLast().getDueAt());
        return switch (standing.getLast().getState()) {
            case OPEN -> whileOpen(standing, receipt, inTime);
            case OVERDUE -> new Becomes(entered(receipt, inTime));
            case MET_LATE -> inTime ? new Becomes(entered(receipt, true)) : new Settled();
            case MET, CANCELLED -> new Settled();
            case UNKNOWN -> throw new IllegalStateException("UNKNOWN is never stored");
        };
    }

    private static ReceiptEffect whileOpen(ObligationStanding standing, ObligationReceipt receipt, boolean inTime) {
        var earlier = standing.getAfterDue();
        if (earlier == null) {
            return inTime ? new Becomes(entered(receipt, true)) : new Waits();
        }
        return inTime && !earlier.getCancels() ? new Becomes(entered(receipt, true)) : new Settled();
    }

    private static ObligationTransition entered(ObligationReceipt receipt, boolean inTime) {
        if (receipt.getCancels()) {
            return ObligationTransition.CANCELLED;
        }
        return inTime ? ObligationTransition.MET : ObligationTransition.MET_LATE;
    }
}
