package kz.mediagrid.obligations;

import kz.mediagrid.schemas.ObligationReceipt;
import kz.mediagrid.schemas.ObligationStanding;
import kz.mediagrid.schemas.ObligationTransition;

/** What becomes of an obligation when something is received for it. */
sealed interface ReceiptEffect {

    /** Another state. */
    record Becomes(ObligationTransition transition) implements ReceiptEffect {}

    /** It is kept until the due instant is entered: an obligation's history is the same however late it is read. */
    record Waits() implements ReceiptEffect {}

    /** Nothing: it is settled. */
    record Settled() implements ReceiptEffect {}

    /**
     * In time or late is what the stamp says, and what is in time goes before a late answer, however late it is read; else,
     * of an answer and a cancellation, the first in the log counts.
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
