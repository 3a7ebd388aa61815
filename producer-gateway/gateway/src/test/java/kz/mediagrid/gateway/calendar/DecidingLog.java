package kz.mediagrid.gateway.calendar;

import java.util.concurrent.Future;
import kz.mediagrid.calendar.CalendarSuccession;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.gateway.submission.CommandBroker;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.Refusal;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** A log of calendars that is decided at once, by the rule that decides the real one. */
final class DecidingLog extends CommandBroker<CalendarActivated> {

    /** Another calendar, which the log has and the gateway has not seen yet; null: they know the same. */
    CalendarInForce ahead;

    private long offset = 100;

    private final SubmissionView submissions;
    private final Calendars calendars;
    private final ShownCalendars shown;

    DecidingLog(SubmissionView submissions, Calendars calendars, ShownCalendars shown) {
        super(CalendarActivated.class, true);
        this.submissions = submissions;
        this.calendars = calendars;
        this.shown = shown;
    }

    void reset() {
        clear();
        sendException = null;
        ahead = null;
    }

    long nextOffset() {
        return offset++;
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
        if (sendException == null) {
            decide(command(record));
        }
        return super.send(record, callback);
    }

    private void decide(CalendarActivated activation) {
        if (ahead != null) {
            calendars.apply(ahead);
        }
        var judged = CalendarSuccession.judge(
                calendars.inForce(),
                version -> calendars.find(version).isPresent(),
                activation.getReplaces(),
                activation.getText());
        if (judged instanceof CalendarSuccession.Refused refused) {
            submissions.apply(outcome(activation)
                    .setVerdict(Verdict.REFUSED)
                    .setRefusal(new Refusal(
                            RefusalReason.CALENDAR_OUTDATED,
                            "/text",
                            refused.problems().get(0)))
                    .build());
            return;
        }
        var inForce = CalendarInForce.newBuilder()
                .setVersion(activation.getVersion())
                .setText(activation.getText())
                .setReplaces(activation.getReplaces())
                .setLegalAct(activation.getLegalAct())
                .setActivatedAt(activation.getSubmission().getReceivedAt())
                .setActor(activation.getSubmission().getActor())
                .setSubmissionId(activation.getSubmission().getSubmissionId())
                .setCommandOffset(nextOffset())
                .build();
        calendars.apply(inForce);
        shown.shows(inForce);
        submissions.apply(outcome(activation).build());
    }

    private SubmissionOutcome.Builder outcome(CalendarActivated activation) {
        var stamp = activation.getSubmission();
        return SubmissionOutcome.newBuilder()
                .setSubmissionId(stamp.getSubmissionId())
                .setRequestId(stamp.getRequestId())
                .setAgencyCode(stamp.getAgencyCode())
                .setCommand("CalendarActivated")
                .setVerdict(Verdict.ACCEPTED)
                .setReceivedAt(stamp.getReceivedAt())
                .setCommandOffset(nextOffset());
    }
}
