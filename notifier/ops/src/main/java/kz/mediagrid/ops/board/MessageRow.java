package kz.mediagrid.ops.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import kz.mediagrid.edge.content.InAlmaty;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.watch.view.MessageView.MessageStatus;
import org.jspecify.annotations.Nullable;

/**
 * A message to a person or state body.
 *
 * @param id the message's id, which identifies the details of the message on a page
 * @param obligationId the id of the obligation that the message is about; null if the message is not about an obligation
 * @param kind kind of message
 * @param addressee addressee of the message
 * @param step number of the escalation step
 * @param body code of the state body that the message concerns
 * @param bodyName name of that state body
 * @param sendFrom the time from which the message may be sent, business time
 * @param outcome the outcome of the last attempt to send the message; null before the first attempt
 * @param endedAt the end of the last attempt, business time
 * @param mailOff whether the message waits because this installation has no mail server
 * @param why the reason why the message was not sent
 * @param serverReply the mail server's reply when it accepted the mail; null unless it did
 */
record MessageRow(
        @JsonIgnore String id,
        @Nullable String obligationId,
        MessageKind kind,
        MessageAddressee addressee,
        int step,
        String body,
        Text bodyName,
        @InAlmaty Instant sendFrom,
        @Nullable MessageOutcome outcome,
        @InAlmaty @Nullable Instant endedAt,
        boolean mailOff,
        @Nullable String why,
        @Nullable String serverReply) {

    static MessageRow of(MessageStatus status, Text bodyName, boolean mailOn) {
        var message = status.message();
        var last = status.last();
        return new MessageRow(
                message.getMessageId(),
                message.getOwed() == null ? null : message.getOwed().getObligationId(),
                message.getMessageKind(),
                message.getAddressee(),
                message.getStep(),
                message.getBody(),
                bodyName,
                message.getSendFrom(),
                last == null ? null : last.getOutcome(),
                last == null ? null : last.getBusinessTime(),
                !mailOn && isWaiting(last == null ? null : last.getOutcome()),
                last == null ? null : last.getWhy(),
                last == null ? null : last.getServerReply());
    }

    /**
     * Whether a message still waits to be sent. {@code outcome} is the outcome of the last attempt; null before the
     * first attempt.
     */
    static boolean isWaiting(@Nullable MessageOutcome outcome) {
        return outcome == null || outcome == MessageOutcome.RETRY_LATER;
    }
}
