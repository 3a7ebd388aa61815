package kz.mediagrid.ops.board;

import java.time.Instant;
import kz.mediagrid.edge.content.InAlmaty;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The state of an escalation step's message.
 *
 * @param notifiedAt the time at which a mail server accepted the message, business time; null before that time
 * @param outcome the outcome of the last attempt to send the message; null before the first attempt
 * @param mailOff whether the message waits because this installation has no mail server
 */
record StepRow(
        @InAlmaty @Nullable Instant notifiedAt, @Nullable MessageOutcome outcome, boolean mailOff) {

    static StepRow of(@Nullable MessageAttempted last, boolean mailOn) {
        var outcome = last == null ? null : last.getOutcome();
        return new StepRow(
                last != null && outcome == MessageOutcome.SENT ? last.getBusinessTime() : null,
                outcome,
                !mailOn && MessageRow.isWaiting(outcome));
    }
}
