package kz.mediagrid.notifier.obligation;

import java.time.Instant;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.ObligationChanged;

/** Says what somebody is to be told; its id is the same however often it is said. */
final class Messages {

    private Messages() {}

    /** @param sendFrom when it may be sent */
    static MessageDue about(
            ObligationChanged owed,
            MessageKind kind,
            int step,
            MessageAddressee to,
            Instant recordedAt,
            Instant sendFrom) {
        return MessageDue.newBuilder()
                .setMessageId("%s/%d/%s/%d".formatted(owed.getObligationId(), owed.getDueGeneration(), kind, step))
                .setObligationId(owed.getObligationId())
                .setMessageKind(kind)
                .setStep(step)
                .setAddressee(to)
                .setKind(owed.getKind())
                .setDebtor(owed.getDebtor())
                .setSubject(owed.getSubject())
                .setTitle(owed.getTitle())
                .setDueAt(owed.getDueAt())
                .setRecordedAt(recordedAt)
                .setSendFrom(sendFrom)
                .build();
    }
}
