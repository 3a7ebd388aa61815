package kz.mediagrid.obligations;

import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;

/** Writes the records of the obligations' history, each to its topic and under its key. */
@FunctionalInterface
public interface Journal {

    void send(Topic topic, String key, SpecificRecord value);

    default void record(ObligationChanged change) {
        send(Topics.OBLIGATIONS, change.getObligationId(), change);
    }

    /** Records an obligation after a note on it, which changed only its attention. */
    default void noted(ObligationChanged before, ObligationChanged after) {
        record(after);
    }

    default void alert(OverdueAlert alert) {
        send(Topics.OVERDUE_ALERTS, alert.getObligationId(), alert);
    }

    default void message(MessageDue message) {
        var owed = message.getOwed();
        send(Topics.MESSAGES, owed == null ? message.getSubject() : owed.getObligationId(), message);
    }

    /** Writes one part of a consolidated notice. */
    default void notice(JointNotice part) {
        send(Topics.JOINT_NOTICES, part.getMatterId(), part);
    }
}
