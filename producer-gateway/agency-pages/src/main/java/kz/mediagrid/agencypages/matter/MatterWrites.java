package kz.mediagrid.agencypages.matter;

import kz.mediagrid.agencypages.reply.Reply;
import kz.mediagrid.agencypages.reply.ReplyDrafts;
import kz.mediagrid.agencypages.reply.ReplyForm;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.gateway.matter.CancelMatter;
import kz.mediagrid.gateway.matter.ContributeToMatter;
import kz.mediagrid.gateway.matter.JointMatter;
import kz.mediagrid.gateway.matter.MatterWriter;
import org.springframework.stereotype.Component;

/** Writes contributions and cancellations, as an API client would write them. */
@Component
final class MatterWrites {

    private final MatterWriter writer;
    private final FormWrites writes;
    private final MyMatters matters;
    private final ReplyDrafts drafts;

    MatterWrites(MatterWriter writer, FormWrites writes, MyMatters matters, ReplyDrafts drafts) {
        this.writer = writer;
        this.writes = writes;
        this.matters = matters;
        this.drafts = drafts;
    }

    /** The number of contributions of the body. */
    static int own(JointMatter matter, Account by) {
        return (int) matter.contributions().stream()
                .filter(one -> one.getAgencyCode().equals(by.agency()))
                .count();
    }

    /**
     * Sends the contribution, unless another contribution of the body was received since the page was made. The draft of the
     * contribution is erased.
     *
     * @param key the key that was made with the page
     * @return whether the log has the contribution; a contribution that was sent twice is there already
     * @throws kz.mediagrid.edge.problem.RequestProblem if the contribution is refused
     */
    boolean contribute(JointMatter matter, ReplyForm form, String key, Account by) {
        var write = writes.post(
                by,
                key,
                "/api/joint-matters/" + matter.id() + "/contribution",
                form.content().json(),
                ContributeToMatter.class);
        if (!matters.isKnown(write.ids().submissionId()) && own(matter, by) > form.replies()) {
            return false;
        }
        writer.contribute(matter.id(), write);
        drafts.sent(Reply.CONTRIBUTION, matter.id(), form, by);
        return true;
    }

    /**
     * Checks the cancellation, and writes nothing.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@link #cancel} would refuse it
     */
    void checkCancellation(JointMatter matter, CancellationForm form, String key, Account by) {
        writer.checkCancellation(matter.id(), cancellation(matter, form, key, by));
    }

    /**
     * Cancels the matter, which the body opened.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the cancellation is refused
     */
    void cancel(JointMatter matter, CancellationForm form, String key, Account by) {
        writer.cancel(matter.id(), cancellation(matter, form, key, by));
    }

    private Write<CancelMatter> cancellation(JointMatter matter, CancellationForm form, String key, Account by) {
        return writes.post(
                by,
                key + "-cancellation",
                "/api/joint-matters/" + matter.id() + "/cancellation",
                form.content().json(),
                CancelMatter.class);
    }
}
