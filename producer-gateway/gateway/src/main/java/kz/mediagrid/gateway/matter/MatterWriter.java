package kz.mediagrid.gateway.matter;

import java.util.function.Supplier;
import kz.mediagrid.edge.call.OneAtATime;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.agency.AuthorisedBody;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.log.LogView.ChangeOutcome;
import kz.mediagrid.gateway.log.LogWriter;
import kz.mediagrid.gateway.material.MaterialFiles;
import kz.mediagrid.gateway.term.TermStatuses;
import kz.mediagrid.matters.NoticedMatter;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.JointContribution;
import kz.mediagrid.schemas.JointMatterClosed;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.JointNoticeOrdered;
import kz.mediagrid.schemas.MatterParty;
import kz.mediagrid.schemas.NoticeCause;
import kz.mediagrid.schemas.NoticeTime;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/**
 * Writes joint matters and their changes to the log, one change of a matter at a time, and one write of a key at a time. If
 * two changes exclude each other, only the change that is first on the log takes effect.
 */
@Component
public final class MatterWriter {

    private final JointMatters matters;
    private final Directory directory;
    private final TermStatuses terms;
    private final MatterLog log;
    private final MaterialFiles files;
    private final JointMatterFactory opening;
    private final LogWriter<JointMatter> changes;
    private final OneAtATime keys = new OneAtATime();
    private final OneAtATime turns = new OneAtATime();

    MatterWriter(
            JointMatters matters,
            Directory directory,
            TermStatuses terms,
            MatterLog log,
            AuthorisedBody authorisedBody,
            MaterialFiles files) {
        this.matters = matters;
        this.directory = directory;
        this.terms = terms;
        this.log = log;
        this.files = files;
        this.opening = new JointMatterFactory(directory, authorisedBody, files);
        this.changes = new LogWriter<>(matters, log::append, "matter.unknown");
    }

    /**
     * Opens a matter; a repeated API call returns the matter that the first call opened.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the matter is refused
     */
    public JointMatter open(Write<OpenJointMatter> write) {
        return keys.write(write.ids().submissionId(), () -> {
            changes.refuseReusedKey(write);
            var id = MatterIds.of(write.ids().submissionId());
            if (matters.find(id).isEmpty()) {
                log.append(check(write).arose());
            }
            return JointMatter.of(require(id).arose());
        });
    }

    /**
     * The matter that {@link #open} would open for this call at this moment. Writes nothing.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@link #open} would refuse the content
     */
    public JointMatter check(Write<OpenJointMatter> write) {
        var matter = JointMatter.of(opening.of(write));
        if (!reaches(matter)) {
            throw ProblemKind.VALIDATION.because(ProblemText.of("matter.beyond-calendar"));
        }
        return matter;
    }

    /** Whether the calendar in force covers the whole term of every body that owes a contribution. */
    private boolean reaches(JointMatter matter) {
        return matter.agencies().stream()
                .filter(JointMatter::owes)
                .allMatch(agency -> terms.reaches(calendar -> matter.term(agency, calendar)));
    }

    /**
     * Adds a body's contribution to the matter.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the contribution is refused
     */
    public ChangeOutcome<JointMatter> contribute(String id, Write<ContributeToMatter> write) {
        return change(id, write, () -> {
            var matter = require(id);
            if (!matter.concerns(write.agency())) {
                throw ProblemKind.NOT_YOURS.because(
                        ProblemText.of(matter.isInCopy(write.agency()) ? "matter.in-copy" : "matter.of-others", id));
            }
            var contribution = write.body().parse(files.of(write.agency()));
            directory.requireActive(write.agency(), write.receivedAt());
            return new JointContribution(write.stamp(), id, contribution);
        });
    }

    /**
     * Extends the term of one body, or of all bodies that still owe a contribution.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the extension is refused
     */
    public ChangeOutcome<JointMatter> extend(String id, Write<ExtendMatter> write) {
        return change(id, write, () -> {
            var matter = require(id);
            var extended = write.body().parse(matter, write.receivedAt(), terms.inForce());
            return extended.setSubmission(write.stamp())
                    .setMatterId(id)
                    .setBodies(write.body().bodies(matter, extended.getUntil(), terms))
                    .build();
        });
    }

    /**
     * Records the decision on sending the notice. After the notice, refuses every decision except one to send a supplement
     * at once, and this one too if no contribution came since.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the decision is refused
     */
    ChangeOutcome<JointMatter> order(String id, Write<PublishNotice> write) {
        return order(id, write, () -> {});
    }

    /**
     * As {@link #order(String, Write)}, for a notice that was shown before. No change of this gateway comes between the check and the
     * decision, and a repeated call is not checked.
     *
     * @param requireAsShown throws the problem for which the matter as it is now gets no such notice
     * @throws kz.mediagrid.edge.problem.RequestProblem if the decision is refused
     */
    public ChangeOutcome<JointMatter> order(String id, Write<PublishNotice> write, Runnable requireAsShown) {
        return change(id, write, () -> {
            requireAsShown.run();
            return ordered(id, write);
        });
    }

    /**
     * The notice or supplement as the decision would send it at this moment, with the contributions received so far. Writes
     * nothing.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@link #order} would refuse the decision
     */
    public JointNotice preview(String id, Write<PublishNotice> write) {
        var ordered = ordered(id, write);
        var matter = require(id);
        requireNoObjection(matter, ordered);
        var sent = matters.notices(id);
        var contributors = matter.contributions().stream()
                .map(BodyContribution::getAgencyCode)
                .toList();
        var noticed = NoticedMatter.of(matter.arose());
        return noticed.notice(ordered, matter.waiting(sent), noticed.silent(contributors))
                .setSupplement(sent.size())
                .setSentAt(write.receivedAt())
                .setCause(NoticeCause.ORDERED)
                .build();
    }

    private JointNoticeOrdered ordered(String id, Write<PublishNotice> write) {
        var matter = require(id);
        var ordered = write.body().parse();
        var sent = matters.notices(id);
        if (!sent.isEmpty() && ordered.getWhen() != NoticeTime.NOW) {
            throw ProblemKind.CONFLICT.because(ProblemText.of("matter.notice-sent", id));
        }
        if (!sent.isEmpty() && matter.waiting(sent).isEmpty()) {
            throw ProblemKind.CONFLICT.because(ProblemText.of("matter.nothing-to-add", id));
        }
        return ordered.setSubmission(write.stamp()).setMatterId(id).build();
    }

    private static void requireNoObjection(JointMatter matter, SpecificRecord change) {
        matter.objectionTo(change).ifPresent(objection -> {
            throw ProblemKind.CONFLICT.because(objection);
        });
    }

    /**
     * Cancels the matter.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the cancellation is refused
     */
    public ChangeOutcome<JointMatter> cancel(String id, Write<CancelMatter> write) {
        return change(id, write, () -> closed(id, write));
    }

    /**
     * Checks the cancellation of a matter, and writes nothing.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@link #cancel} would refuse the cancellation
     */
    public void checkCancellation(String id, Write<CancelMatter> write) {
        requireNoObjection(require(id), closed(id, write));
    }

    private JointMatterClosed closed(String id, Write<CancelMatter> write) {
        var matter = require(id);
        var party = JointMatterFactory.party(write);
        if (party == MatterParty.AGENCY && !matter.arose().getOpener().equals(write.agency())) {
            throw ProblemKind.NOT_YOURS.because(ProblemText.of("matter.opened-by-another", id));
        }
        return write.body()
                .parse()
                .setSubmission(write.stamp())
                .setMatterId(id)
                .setClosedBy(party)
                .build();
    }

    private ChangeOutcome<JointMatter> change(String id, Write<?> write, Supplier<SpecificRecord> judge) {
        return keys.write(write.ids().submissionId(), () -> turns.write(id, () -> changes.change(id, write, judge)));
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if there is no such matter */
    public JointMatter require(String id) {
        return changes.require(id);
    }
}
