package kz.mediagrid.ops.board;

import java.time.Instant;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.grid.filing.Filed;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import org.jspecify.annotations.Nullable;

/**
 * Something that a body owes.
 *
 * @param subject the grid week, or the request's id
 * @param title the subject in words, where it has any
 * @param phone its press unit's telephone, where one is released
 * @param filed what the body filed for the week, of a weekly form that is neither received nor cancelled
 * @param lastStep the last step of the ladder that was taken; 0 before the first
 * @param escalatedTo to whom that step went
 * @param stepMessage what became of the message of that step; null before the first
 * @param attention who sees to it; null where nobody said anything
 * @param byCalendar whether a changed calendar, not the term, made it overdue
 * @param changed what the due time was before; null where it was never changed
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
        Proof proof) {}
