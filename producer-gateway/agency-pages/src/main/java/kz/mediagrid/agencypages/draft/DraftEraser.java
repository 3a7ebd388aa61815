package kz.mediagrid.agencypages.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.gateway.erasure.Erasure;
import kz.mediagrid.gateway.matter.JointMatter;
import kz.mediagrid.gateway.matter.JointMatters;
import kz.mediagrid.gateway.request.InformationRequest;
import kz.mediagrid.gateway.request.InformationRequests;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.schemas.Draft;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;

/** Erases a draft when its event was accepted, or its request or joint matter was cancelled, and at the latest when its week is over. */
final class DraftEraser implements Erasure {

    /** The largest number of tombstones that are written and acknowledged together. */
    private static final int AT_ONCE = 1_000;

    private final Drafts drafts;
    private final SubmissionView submissions;
    private final InformationRequests requests;
    private final JointMatters matters;
    private final Clock business;
    private final AcknowledgedWriter writer;

    /** @param business the business clock, which says when a week is over */
    DraftEraser(
            Drafts drafts,
            SubmissionView submissions,
            InformationRequests requests,
            JointMatters matters,
            Clock business,
            AcknowledgedWriter writer) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.requests = requests;
        this.matters = matters;
        this.business = business;
        this.writer = writer;
    }

    @Override
    public Topic topic() {
        return Topics.DRAFTS;
    }

    @Override
    public Instant lastWritten() {
        return drafts.lastWritten();
    }

    @Override
    public int eraseDue() {
        var due = drafts.all().stream()
                .filter(draft -> isOver(draft) || wasAccepted(draft) || isNotNeeded(draft))
                .limit(AT_ONCE)
                .map(Draft::getDraftId)
                .toList();
        if (!due.isEmpty()) {
            writer.eraseAllNow(Topics.DRAFTS, due);
        }
        return due.size();
    }

    private boolean isOver(Draft draft) {
        return !business.instant()
                .isBefore(GridWeek.parse(draft.getWeek()).next().startsAt());
    }

    private boolean wasAccepted(Draft draft) {
        var submission = draft.getSubmissionId();
        return submission != null
                && submissions
                        .receipt(submission)
                        .filter(receipt -> receipt.state() == Receipt.State.ACCEPTED)
                        .isPresent();
    }

    /** Whether the request that the draft answers, or the joint matter to which it contributes, was cancelled. */
    private boolean isNotNeeded(Draft draft) {
        var request = Optional.ofNullable(draft.getInformationRequestId()).flatMap(requests::find);
        var matter = Optional.ofNullable(draft.getJointMatterId()).flatMap(matters::find);
        return request.filter(known -> known.state() == InformationRequest.State.CANCELLED)
                        .isPresent()
                || matter.filter(JointMatter::isCancelled).isPresent();
    }
}
