package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.JointMatterClosed;
import kz.mediagrid.schemas.MatterStanding;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.MessageOwed;
import kz.mediagrid.schemas.RequestMessageKind;
import kz.mediagrid.schemas.RequestMessageSent;
import kz.mediagrid.schemas.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Writes the messages about what agencies and the authorised body write on a request or a joint matter: answers,
 * contributions, messages, replies, and the cancellation of a matter.
 */
final class AnswerNews {

    private final Journal journal;
    private final OutgoingMessages messages;
    private final String authorisedBody;

    /**
     * @param journal receives the messages
     * @param authorisedBody the code of the authorised body
     */
    AnswerNews(Journal journal, OutgoingMessages messages, String authorisedBody) {
        this.journal = journal;
        this.messages = messages;
        this.authorisedBody = authorisedBody;
    }

    /**
     * Sends the agency a receipt of its answer or contribution, and tells the authorised body that it came. Both are sent at
     * any hour, since somebody sent it just now.
     *
     * @param subject the id of the request or joint matter
     * @param submission the submission of the answer or contribution
     */
    void received(String subject, Submission submission, MessageOwed owed, Instant now) {
        var about = about(subject, submission.getAgencyCode(), submission, owed, now)
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
        var about = about(
                said.getRequestId(), agency, said.getSubmission(), OutgoingMessages.answerOwed(obligationId), now);
        if (said.getKind() == RequestMessageKind.REPLY) {
            send(about.setSendFrom(messages.sendFrom(agency, now)), MessageKind.REPLIED, MessageAddressee.UNIT);
        } else {
            send(
                    about.setSendFrom(messages.sendFrom(authorisedBody, now)),
                    MessageKind.ASKED_BACK,
                    MessageAddressee.AUTHORISED_BODY);
        }
    }

    /**
     * Tells each agency that knows of the matter that it was cancelled, in the working hours of that agency. Agencies in copy and
     * successors get no mail of a matter before its notice, and so none of a cancellation before it. An agency that cancelled its own
     * matter knows it.
     */
    void cancelled(MatterStanding matter, JointMatterClosed closed, Instant now) {
        var submission = closed.getSubmission();
        OutgoingMessages.readers(matter)
                .filter(agency -> !agency.equals(submission.getAgencyCode()))
                .filter(agency -> knows(matter, agency))
                .forEach(agency -> send(
                        about(
                                        matter.getMatterId(),
                                        agency,
                                        submission,
                                        contributionOf(matter, agency).orElse(null),
                                        now)
                                .setTitle(matter.getSubject())
                                .setSendFrom(messages.sendFrom(agency, now)),
                        MessageKind.CANCELLED,
                        MessageAddressee.UNIT));
    }

    private static boolean knows(MatterStanding matter, String agency) {
        return matter.getEnded()
                || matter.getContributors().contains(agency)
                || contributionOf(matter, agency).isPresent();
    }

    /** The contribution that the agency owed to the matter; empty if it owed none. */
    private static Optional<MessageOwed> contributionOf(MatterStanding matter, String agency) {
        return matter.getBodies().stream()
                .filter(JointContributions::owes)
                .map(ConcernedBody::getAgencyCode)
                .filter(agency::equals)
                .findFirst()
                .map(owing -> OutgoingMessages.contributionOwed(JointContributions.id(matter.getMatterId(), owing)));
    }

    private static MessageDue.Builder about(
            String subject, String agency, Submission submission, @Nullable MessageOwed owed, Instant now) {
        return MessageDue.newBuilder()
                .setBody(agency)
                .setSubject(subject)
                .setSubmissionId(submission.getSubmissionId())
                .setOwed(owed)
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
