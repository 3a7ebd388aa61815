package kz.mediagrid.gateway.matter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.edge.call.OneAtATime;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.gateway.agency.AuthorisedBody;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.log.LogDesk;
import kz.mediagrid.gateway.log.LogView.Verdict;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.JointContribution;
import kz.mediagrid.schemas.JointMatterClosed;
import kz.mediagrid.schemas.JointMatterExtended;
import kz.mediagrid.schemas.JointNoticeOrdered;
import kz.mediagrid.schemas.MatterParty;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Takes joint matters, and what is said of them, to the log, one write at a time; nobody decides but the log's order. */
@Component
final class MatterDesk {

    private final JointMatters matters;
    private final Directory directory;
    private final MatterTerms terms;
    private final MatterLog log;
    private final Opening opening;
    private final LogDesk<JointMatter> changes;
    private final OneAtATime turns = new OneAtATime();

    MatterDesk(
            JointMatters matters,
            Directory directory,
            MatterTerms terms,
            MatterLog log,
            AuthorisedBody authorisedBody) {
        this.matters = matters;
        this.directory = directory;
        this.terms = terms;
        this.log = log;
        this.opening = new Opening(directory, authorisedBody);
        this.changes = new LogDesk<>(matters, this::keep, "joint matter");
    }

    /** Opens a matter, or finds that this very call did so before. */
    JointMatter open(Write<JointMatterBody> write) {
        return turns.write(() -> {
            changes.refuseReusedKey(write);
            var id = MatterIds.of(write.ids().submissionId());
            if (matters.find(id).isEmpty()) {
                var arose = opening.of(write);
                if (!terms.reaches(JointMatter.of(arose))) {
                    throw ProblemKind.VALIDATION.because(
                            "The calendar does not reach from the beginning of each term to its end.");
                }
                keep(arose);
            }
            return JointMatter.of(require(id).arose());
        });
    }

    /** Adds what a body says of the matter. */
    Verdict<JointMatter> contribute(String id, Write<ContributionBody> write) {
        return turns.write(() -> changes.change(id, write, () -> {
            if (!require(id).concerns(write.agency())) {
                throw ProblemKind.NOT_YOURS.because("The joint matter " + id + " concerns other bodies.");
            }
            write.body().faults().refuseIfAny();
            directory.requireActive(write.agency(), write.receivedAt());
            return new JointContribution(write.stamp(), id, write.body().kept());
        }));
    }

    /** Gives one body that owes its contribution more time, or all of them. */
    Verdict<JointMatter> extend(String id, Write<MatterExtensionBody> write) {
        return turns.write(() -> changes.change(id, write, () -> {
            var matter = require(id);
            write.body().faults(matter, write.receivedAt(), terms.inForce()).refuseIfAny();
            return JointMatterExtended.newBuilder()
                    .setSubmission(write.stamp())
                    .setMatterId(id)
                    .setBodies(extended(matter, write.body()))
                    .setUntil(write.body().end().lastDay())
                    .setReason(write.body().requiredReason().localized())
                    .build();
        }));
    }

    /** Whom it gives more time; whoever has as much is left out, unless that is everybody who owes something. */
    private List<String> extended(JointMatter matter, MatterExtensionBody body) {
        var owing = matter.isCancelled() ? List.<ConcernedBody>of() : matter.owing();
        var dueAt = new LinkedHashMap<String, Instant>();
        owing.stream()
                .filter(it -> body.body() == null || it.getAgencyCode().equals(body.body()))
                .forEach(it -> terms.dueNow(matter, it).ifPresent(due -> dueAt.put(it.getAgencyCode(), due)));
        var later = dueAt.entrySet().stream()
                .filter(entry -> body.end().isLaterThan(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (later.isEmpty()) {
            dueAt.values().stream()
                    .min(Instant::compareTo)
                    .ifPresent(due -> body.end().requireLaterThan(due, "A contribution"));
        }
        return later;
    }

    /** Decides how the notice goes out. */
    Verdict<JointMatter> order(String id, Write<NoticeBody> write) {
        return turns.write(() -> changes.change(id, write, () -> {
            require(id);
            var body = write.body();
            body.faults().refuseIfAny();
            if (matters.notice(id).isPresent()) {
                throw ProblemKind.CONFLICT.because("The notice of the joint matter " + id + " has gone out already.");
            }
            return JointNoticeOrdered.newBuilder()
                    .setSubmission(write.stamp())
                    .setMatterId(id)
                    .setWhen(body.requiredWhen().kept())
                    .setNameMissing(Boolean.TRUE.equals(body.nameMissing()))
                    .setText(Text.localized(body.text()))
                    .setForMedia(Boolean.TRUE.equals(body.forMedia()))
                    .build();
        }));
    }

    /** Cancels the matter. */
    Verdict<JointMatter> cancel(String id, Write<MatterCancellationBody> write) {
        return turns.write(() -> changes.change(id, write, () -> {
            var matter = require(id);
            var party = Opening.party(write);
            if (party == MatterParty.AGENCY && !matter.arose().getOpener().equals(write.agency())) {
                throw ProblemKind.NOT_YOURS.because("The joint matter " + id + " was opened by another body.");
            }
            write.body().faults().refuseIfAny();
            return new JointMatterClosed(
                    write.stamp(), id, party, write.body().requiredReason().localized());
        }));
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if there is no such matter */
    JointMatter require(String id) {
        return changes.require(id);
    }

    private void keep(SpecificRecord record) {
        log.keep(MatterEntry.of(record)
                .orElseThrow(() -> new IllegalStateException(
                        "no joint matter: " + record.getSchema().getFullName())));
    }
}
