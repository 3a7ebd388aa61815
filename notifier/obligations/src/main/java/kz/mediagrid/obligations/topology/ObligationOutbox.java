package kz.mediagrid.obligations.topology;

import java.util.List;
import kz.mediagrid.obligations.Journal;
import kz.mediagrid.obligations.NoticePost;
import kz.mediagrid.platform.streams.StageOutbox;
import kz.mediagrid.platform.streams.StageSink;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.topics.Topics;

/**
 * Writes what happens to obligations to the topic it belongs on, under its key.
 *
 * @param stage forwards it to the sink
 */
record ObligationOutbox(StageOutbox stage) implements Journal, NoticePost {

    private static final StageSink OBLIGATIONS = new StageSink("write-obligations", Topics.OBLIGATIONS);
    private static final StageSink ALERTS = new StageSink("write-alerts", Topics.OVERDUE_ALERTS);
    private static final StageSink NOTICES = new StageSink("write-joint-notices", Topics.JOINT_NOTICES);
    private static final StageSink MESSAGES = new StageSink("write-messages", Topics.MESSAGES);

    /** All of them. */
    static final List<StageSink> SINKS = List.of(OBLIGATIONS, ALERTS, NOTICES, MESSAGES);

    @Override
    public void record(ObligationChanged change) {
        stage.send(OBLIGATIONS, change.getObligationId(), change);
    }

    @Override
    public void alert(OverdueAlert alert) {
        stage.send(ALERTS, alert.getObligationId(), alert);
    }

    @Override
    public void send(JointNotice part) {
        stage.send(NOTICES, part.getMatterId(), part);
    }

    @Override
    public void message(MessageDue message) {
        var owed = message.getOwed();
        stage.send(MESSAGES, owed == null ? message.getSubject() : owed.getObligationId(), message);
    }
}
