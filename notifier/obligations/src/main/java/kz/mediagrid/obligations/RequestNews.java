package kz.mediagrid.obligations;

import java.time.Instant;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.RequestMessageKind;
import kz.mediagrid.schemas.RequestMessageSent;
import kz.mediagrid.schemas.Submission;

/** Writes the messages about what an agency and the authorised body write on a request: answers, messages and replies. */
final class RequestNews {

    private final Journal journal;
    private final OutgoingMessages messages;
    private final String authorisedBody;

    /**
     * @param journal receives the messages
     * @param authorisedBody the code of the authorised body
     */
    RequestNews(Journal journal, OutgoingMessages messages, String authorisedBody) {
        this.journal = journal;
        this.messages = messages;
        this.authorisedBody = authorisedBody;
    }

    /**
     * Sends the agency a receipt of its answer, and tells the authorised body that an answer came. Both are sent at any hour,
     * since somebody answered just now.
     */
    void answered(RequestAnswered answered, String obligationId, Instant now) {
        var submission = answered.getSubmission();
        var about = about(answered.getRequestId(), submission.getAgencyCode(), submission, obligationId, now)
                .setSendFrom(submission.getReceivedAt());
        send(about, MessageKind.ANSWER_RECEIPT, MessageAddressee.UNIT);
        send(about, MessageKind.ANSWER_CAME, MessageAddressee.AUTHORISED_BODY);
    }

    /**
     * Tells the authorised body that an agency asks back, or the agency that the authorised body replied, in the working hours
     * of the addressee.
     *
     * @param agency the code of the agency that is asked
     */
    void said(RequestMessageSent said, String agency, String obligationId, Instant now) {
        var about = about(said.getRequestId(), agency, said.getSubmission(), obligationId, now);
        if (said.getKind() == RequestMessageKind.REPLY) {
            send(about.setSendFrom(messages.sendFrom(agency, now)), MessageKind.REPLIED, MessageAddressee.UNIT);
        } else {
            send(
                    about.setSendFrom(messages.sendFrom(authorisedBody, now)),
                    MessageKind.ASKED_BACK,
                    MessageAddressee.AUTHORISED_BODY);
        }
    }

    private static MessageDue.Builder about(
            String requestId, String agency, Submission submission, String obligationId, Instant now) {
        return MessageDue.newBuilder()
                .setBody(agency)
                .setSubject(requestId)
                .setSubmissionId(submission.getSubmissionId())
                .setOwed(OutgoingMessages.answerOwed(obligationId))
                .setRecordedAt(now);
    }

    private void send(MessageDue.Builder about, MessageKind kind, MessageAddressee to) {
        journal.message(about.setMessageId(
                        "%s/%s/%s/%s".formatted(kind, about.getSubject(), about.getBody(), about.getSubmissionId()))
                .setMessageKind(kind)
                .setAddressee(to)
                .build());
    }
}
