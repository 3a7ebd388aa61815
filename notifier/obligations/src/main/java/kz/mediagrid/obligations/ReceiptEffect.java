package kz.mediagrid.obligations;

import kz.mediagrid.schemas.ObligationReceipt;
import kz.mediagrid.schemas.ObligationStanding;
import kz.mediagrid.schemas.ObligationTransition;

/** The effect of a receipt on an obligation. */
sealed interface ReceiptEffect {

    /** The obligation changes its state. */
    record Becomes(ObligationTransition transition) implements ReceiptEffect {}

    /**
     * The late receipt is stored until the obligation is recorded as overdue. The history thus does not depend on the time
     * at which the receipt is read.
     */
    record Waits() implements ReceiptEffect {}

    /** The receipt has no effect: the obligation is settled, or a receipt that was read earlier settles it. */
    record Settled() implements ReceiptEffect {}

    /**
     * Judges {@code receipt} by its stamp. A receipt in time takes precedence over a late answer, even if the late
     * answer was read first. In all other cases, the first answer or cancellation in the log counts.
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
