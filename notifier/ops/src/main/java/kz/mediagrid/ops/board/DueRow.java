package kz.mediagrid.ops.board;

import java.time.Instant;
import kz.mediagrid.edge.content.InAlmaty;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.grid.filing.Filed;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import org.jspecify.annotations.Nullable;

/**
 * An obligation of a state body.
 *
 * @param obligationId id of the obligation
 * @param kind kind of obligation
 * @param state state of the obligation
 * @param body code of the state body
 * @param bodyName name of the state body
 * @param phone the telephone of the state body's press unit; null if none is released
 * @param subject the grid week, or the id of the request or joint matter
 * @param title the subject in words; null if the obligation has no title
 * @param dueAt the due time, business time
 * @param filed the state body's filings for the week; null if the obligation is not a weekly form, or is settled
 * @param byCalendar whether a changed calendar, not the term, made the obligation overdue
 * @param lastStep the number of the latest escalation step; 0 before the first step
 * @param escalatedTo the addressee of the latest escalation step; null before the first step
 * @param stepMessage the state of the latest escalation step's message; null before the first step
 * @param attention the person in charge and the latest note; null if there is no note
 * @param changed the latest change of the due time; null if the due time never changed
 * @param proof the proof of the due time
 */
record DueRow(
        String obligationId,
        ObligationKind kind,
        ObligationState state,
        String body,
        Text bodyName,
        @Nullable String phone,
        String subject,
        @Nullable Text title,
        @InAlmaty Instant dueAt,
        @Nullable Filed filed,
        boolean byCalendar,
        int lastStep,
        @Nullable MessageAddressee escalatedTo,
        @Nullable StepRow stepMessage,
        @Nullable AttentionRow attention,
        @Nullable DueChangeRow changed,
        Proof proof) {

    boolean isOverdue() {
        return state == ObligationState.OVERDUE;
    }

    /** Whether somebody acknowledged that the obligation is overdue. */
    boolean isAcknowledged() {
        return isOverdue() && attention != null && attention.acknowledgedAt() != null;
    }

    /** Whether the obligation is overdue, and nobody acknowledged that yet. */
    public boolean takesAcknowledgement() {
        return isOverdue() && !isAcknowledged();
    }
}
