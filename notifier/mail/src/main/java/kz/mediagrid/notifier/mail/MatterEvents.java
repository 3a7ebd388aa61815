package kz.mediagrid.notifier.mail;

import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.schemas.JointContribution;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.JointMatterClosed;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/** The view of the contributions to joint matters, and of the cancellations of matters. */
final class MatterEvents {

    /** The submissions of the contributions, by their numbers. */
    private final Store<Submission> contributions;

    /** The number of the first contribution, by matter and body. */
    private final Store<String> firstContributions;

    /** The cancellations, by the number of the submission. The statutory clock writes messages only about one that counts. */
    private final Store<JointMatterClosed> cancellations;

    /** @param stores empty stores for the contributions and cancellations */
    MatterEvents(Stores stores) {
        this.contributions = stores.of(new Kept<>("mail-contributions", Submission.class));
        this.firstContributions = stores.of(new Kept<>("mail-first-contributions", String.class));
        this.cancellations = stores.of(new Kept<>("mail-cancelled-matters", JointMatterClosed.class));
    }

    void apply(JointMatterArose matter) {
        if (matter.getContribution() != null) {
            contributed(matter.getMatterId(), matter.getSubmission());
        }
    }

    void apply(JointContribution contribution) {
        contributed(contribution.getMatterId(), contribution.getSubmission());
    }

    void apply(JointMatterClosed cancelled) {
        cancellations.put(cancelled.getSubmission().getSubmissionId(), cancelled);
    }

    private void contributed(String matterId, Submission submission) {
        var number = submission.getSubmissionId();
        contributions.put(number, submission);
        if (!hasContributed(matterId, submission.getAgencyCode())) {
            firstContributions.put(first(matterId, submission.getAgencyCode()), number);
        }
    }

    boolean hasContributed(String matterId, String agency) {
        return firstContributions.get(first(matterId, agency)) != null;
    }

    /** Whether an answer or cancellation that {@code message} is about is of a joint matter, and not of a request. */
    static boolean isAbout(MessageDue message) {
        return message.getOwed() == null || message.getOwed().getKind() == ObligationKind.JOINT_CONTRIBUTION;
    }

    /** The contribution that {@code message} is about; empty until it was read. */
    Optional<ReceivedAnswer> contribution(MessageDue message) {
        var number = numberOf(message);
        return Optional.ofNullable(contributions.get(number))
                .map(submission -> new ReceivedAnswer(
                        submission,
                        number.equals(
                                firstContributions.get(first(message.getSubject(), submission.getAgencyCode())))));
    }

    /** The cancellation that {@code message} is about; empty until it was read. */
    Optional<JointMatterClosed> cancellation(MessageDue message) {
        return Optional.ofNullable(cancellations.get(numberOf(message)));
    }

    private static String first(String matterId, String agency) {
        return matterId + "/" + agency;
    }

    private static String numberOf(MessageDue message) {
        return Objects.requireNonNull(message.getSubmissionId(), "news of a joint matter names its submission");
    }
}
