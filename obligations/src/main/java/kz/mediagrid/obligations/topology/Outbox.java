package kz.mediagrid.obligations.topology;

import java.nio.charset.StandardCharsets;
import kz.mediagrid.obligations.Journal;
import kz.mediagrid.obligations.NoticePost;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.OverdueAlert;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Sends what the task has to say to the topic it belongs on, under its key. */
final class Outbox implements Journal, NoticePost {

    static final String OBLIGATIONS = "write-obligations";
    static final String ALERTS = "write-alerts";
    static final String NOTICES = "write-joint-notices";
    static final String MESSAGES = "write-messages";
    static final String DEAD_LETTERS = "write-dead-letters";

    private final ProcessorContext<byte[], SpecificRecord> context;

    Outbox(ProcessorContext<byte[], SpecificRecord> context) {
        this.context = context;
    }

    @Override
    public void record(ObligationChanged change) {
        send(OBLIGATIONS, bytes(change.getObligationId()), change);
    }

    @Override
    public void alert(OverdueAlert alert) {
        send(ALERTS, bytes(alert.getObligationId()), alert);
    }

    @Override
    public void send(JointNotice part) {
        send(NOTICES, bytes(part.getMatterId()), part);
    }

    @Override
    public void message(MessageDue message) {
        var owed = message.getOwed();
        send(MESSAGES, bytes(owed == null ? message.getSubject() : owed.getObligationId()), message);
    }

    void deadLetter(byte @Nullable [] key, DeadLetter letter) {
        send(DEAD_LETTERS, key, letter);
    }

    // Kafka's timestamps are real time: a broker refuses those of a business clock that was moved ahead.
    private void send(String sink, byte @Nullable [] key, SpecificRecord value) {
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
