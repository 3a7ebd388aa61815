package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.stream.Stream;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.matters.NoticeIds;
import kz.mediagrid.matters.NoticedMatter;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.MatterStanding;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.MessageOwed;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.WeekDeclared;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes messages that are to be sent, most of them in the agency's working hours. A message that is written again has the same id. */
final class OutgoingMessages {

    private static final Logger log = LoggerFactory.getLogger(OutgoingMessages.class);

    private static final int BEFORE_ESCALATION = 0;
    private static final int NO_TERM_YET = 0;

    private final Journal journal;
    private final AgencyHours hours;

    /** @param journal receives the messages */
    OutgoingMessages(Journal journal, AgencyHours hours) {
        this.journal = journal;
        this.hours = hours;
    }

    /** Announces a new obligation to the agency. */
    void requested(ObligationChanged opened) {
        news(opened, MessageKind.REQUESTED);
    }

    private void news(ObligationChanged changed, MessageKind kind) {
        about(
                changed,
                kind,
                BEFORE_ESCALATION,
                MessageAddressee.UNIT,
                sendFrom(changed.getDebtor(), changed.getRecordedAt()),
                changed.getRecordedAt());
    }

    /** Announces a longer term to the agency. */
    void extended(ObligationChanged extended) {
        news(extended, MessageKind.EXTENDED);
    }

    /** Tells the agency that a request needs no answer any more. */
    void cancelled(ObligationChanged cancelled) {
        news(cancelled, MessageKind.CANCELLED);
    }

    /** Asks the agency to agree to a request; the term does not run before the agreement. */
    void agreementAsked(InformationRequested request, String obligationId, Instant now) {
        withoutTerm(request, obligationId, MessageKind.AGREEMENT_ASKED, now);
    }

    /** Tells the agency that a request was cancelled before the agency agreed to it. */
    void cancelled(InformationRequested request, String obligationId, Instant now) {
        withoutTerm(request, obligationId, MessageKind.CANCELLED, now);
    }

    private void withoutTerm(InformationRequested request, String obligationId, MessageKind kind, Instant now) {
        var owed = answerOwed(obligationId);
        journal.message(MessageDue.newBuilder()
                .setMessageId(id(owed, kind, BEFORE_ESCALATION))
                .setMessageKind(kind)
                .setAddressee(MessageAddressee.UNIT)
                .setBody(request.getAddressee())
                .setSubject(request.getRequestId())
                .setTitle(request.getSubject())
                .setOwed(owed)
                .setRecordedAt(now)
                .setSendFrom(sendFrom(request.getAddressee(), now))
                .build());
    }

    /** The answer to a request whose due time does not matter for a message. */
    static MessageOwed answerOwed(String obligationId) {
        return owed(obligationId, ObligationKind.REQUEST_ANSWER);
    }

    /** The contribution to a joint matter whose due time does not matter for a message. */
    static MessageOwed contributionOwed(String obligationId) {
        return owed(obligationId, ObligationKind.JOINT_CONTRIBUTION);
    }

    private static MessageOwed owed(String obligationId, ObligationKind kind) {
        return MessageOwed.newBuilder()
                .setObligationId(obligationId)
                .setKind(kind)
                .setDueGeneration(NO_TERM_YET)
                .build();
    }

    /**
     * Reminds the agency of an obligation that is due soon. Does nothing if the message could not be sent before the
     * due time.
     */
    void reminder(ObligationChanged open, Instant now) {
        var sendFrom = sendFrom(open.getDebtor(), now);
        if (sendFrom.isBefore(open.getDueAt())) {
            about(open, MessageKind.REMINDER, BEFORE_ESCALATION, MessageAddressee.UNIT, sendFrom, now);
        }
    }

    /** Escalates an overdue obligation to the addressee that the escalation policy names. */
    void escalated(ObligationChanged overdue, int step, MessageAddressee to, Instant now) {
        about(overdue, MessageKind.ESCALATED, step, to, sendFrom(overdue.getDebtor(), now), now);
    }

    /**
     * Announces the consolidated notice to each agency that the matter concerns or that is in copy, or to the agency's
     * successor.
     *
     * @param supplement the number of the supplement; 0 for the notice itself
     */
    void notice(MatterStanding matter, int supplement, Instant now) {
        var noticeId = NoticeIds.of(matter.getMatterId(), supplement);
        readers(matter)
                .forEach(agency -> journal.message(MessageDue.newBuilder()
                        .setMessageId("%s/%s/%s".formatted(MessageKind.JOINT_NOTICE, noticeId, agency))
                        .setMessageKind(MessageKind.JOINT_NOTICE)
                        .setSupplement(supplement)
                        .setAddressee(MessageAddressee.UNIT)
                        .setBody(agency)
                        .setSubject(matter.getMatterId())
                        .setTitle(matter.getSubject())
                        .setRecordedAt(now)
                        .setSendFrom(sendFrom(agency, now))
                        .build()));
    }

    /**
     * Sends the body a receipt of its declaration. The receipt is sent at any hour, since somebody of the body declared the
     * week just now.
     */
    void declared(WeekDeclared declared, Instant now) {
        var submission = declared.getSubmission();
        journal.message(MessageDue.newBuilder()
                .setMessageId("%s/%s/%s/%s"
                        .formatted(
                                MessageKind.WEEK_DECLARED,
                                declared.getWeek(),
                                submission.getAgencyCode(),
                                submission.getSubmissionId()))
                .setMessageKind(MessageKind.WEEK_DECLARED)
                .setAddressee(MessageAddressee.UNIT)
                .setBody(submission.getAgencyCode())
                .setSubject(declared.getWeek())
                .setSubmissionId(submission.getSubmissionId())
                .setRecordedAt(now)
                .setSendFrom(submission.getReceivedAt())
                .build());
    }

    /** The codes of the agencies that the matter concerns or that get it in copy, or of their successors, each once. */
    static Stream<String> readers(MatterStanding matter) {
        return Stream.concat(
                        matter.getBodies().stream().map(OutgoingMessages::addressee),
                        NoticedMatter.of(matter).copied())
                .distinct();
    }

    private static String addressee(ConcernedBody agency) {
        return agency.getSuccessor() == null ? agency.getAgencyCode() : agency.getSuccessor();
    }

    private void about(
            ObligationChanged owed,
            MessageKind kind,
            int step,
            MessageAddressee to,
            Instant sendFrom,
            Instant recordedAt) {
        var newObligation = MessageOwed.newBuilder()
                .setObligationId(owed.getObligationId())
                .setKind(owed.getKind())
                .setDueGeneration(owed.getDueGeneration())
                .setDueAt(owed.getDueAt())
                .setProvisional(owed.getProof().getProvisional())
                .build();
        journal.message(MessageDue.newBuilder()
                .setMessageId(id(newObligation, kind, step))
                .setMessageKind(kind)
                .setStep(step)
                .setAddressee(to)
                .setBody(owed.getDebtor())
                .setSubject(owed.getSubject())
                .setTitle(owed.getTitle())
                .setOwed(newObligation)
                .setRecordedAt(recordedAt)
                .setSendFrom(sendFrom)
                .build());
    }

    /** The id of the reminder of an open obligation's present due time. */
    static String reminderId(ObligationChanged open) {
        return id(open.getObligationId(), open.getDueGeneration(), MessageKind.REMINDER, BEFORE_ESCALATION);
    }

    private static String id(MessageOwed owed, MessageKind kind, int step) {
        return id(owed.getObligationId(), owed.getDueGeneration(), kind, step);
    }

    private static String id(String obligationId, int generation, MessageKind kind, int step) {
        return "%s/%d/%s/%d".formatted(obligationId, generation, kind, step);
    }

    /** The first moment on or after {@code now} at which the agency works. */
    Instant sendFrom(String agency, Instant now) {
        try {
            return hours.of(agency).firstMomentOnOrAfter(now);
        } catch (CalendarRangeException beyond) {
            log.warn("The message to {} is sent at once: {}", agency, beyond.getMessage());
            return now;
        }
    }
}
