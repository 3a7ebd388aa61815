package kz.mediagrid.gateway.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import kz.mediagrid.calendar.CalendarSuccession;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.gateway.submission.Command;
import kz.mediagrid.gateway.submission.Commands;
import kz.mediagrid.gateway.submission.Submissions;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.Refusal;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;

/** A log of calendars that is decided at once, by the rule that decides the real one. */
final class DecidingLog implements Commands {

    final List<CalendarActivated> kept = new ArrayList<>();

    /** Whether it acknowledges what is sent to it. */
    boolean answers = true;

    /** Another calendar, which the log has and the gateway has not seen yet; null: they know the same. */
    CalendarInForce ahead;

    private long offset = 100;

    private final Submissions submissions;
    private final Calendars calendars;
    private final ShownCalendars shown;

    DecidingLog(Submissions submissions, Calendars calendars, ShownCalendars shown) {
        this.submissions = submissions;
        this.calendars = calendars;
        this.shown = shown;
    }

    void reset() {
        kept.clear();
        answers = true;
        ahead = null;
    }

    long nextOffset() {
        return offset++;
    }

    @Override
    public CompletableFuture<Void> keep(Command command) {
        if (!answers) {
            return CompletableFuture.failedFuture(
                    new NotAcknowledgedException("The command", new TimeoutException("the log does not answer")));
        }
        var activation = (CalendarActivated) command.record();
        kept.add(activation);
        decide(activation);
        return CompletableFuture.completedFuture(null);
    }

    private void decide(CalendarActivated activation) {
        if (ahead != null) {
            calendars.follow(ahead);
        }
        var judged = CalendarSuccession.judge(
                calendars.inForce(),
                version -> calendars.find(version).isPresent(),
                activation.getReplaces(),
                activation.getText());
        if (judged instanceof CalendarSuccession.Refused refused) {
            submissions.follow(outcome(activation)
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
        calendars.follow(inForce);
        shown.shows(inForce);
        submissions.follow(outcome(activation).build());
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
