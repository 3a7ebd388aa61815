package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.JointContribution;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.JointMatterClosed;
import kz.mediagrid.schemas.JointMatterExtended;
import kz.mediagrid.schemas.JointNoticeOrdered;
import kz.mediagrid.schemas.MatterContribution;
import kz.mediagrid.schemas.MatterParty;
import kz.mediagrid.schemas.MatterStanding;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationReceipt;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.state.Store;

/**
 * Each agency that a joint matter concerns owes a contribution within one working day (para. 5, second part). The term
 * of the agency that opened the matter runs from the day on which the matter arose. The terms of the other agencies run
 * from the receipt of the matter, because the matter itself notifies these agencies. The authorised body owes nothing.
 */
final class JointContributions implements Kind {

    private final ObligationBook book;
    private final Store<MatterStanding> matters;
    private final TermsInForce terms;
    private final JointNotices notices;
    private final PastOutput past;
    private final AnswerNews news;

    /**
     * @param matters joint matters, by their ids
     * @param contributions the contributions that no notice contains yet, by matter id and submission id
     */
    JointContributions(
            ObligationBook book,
            Agenda agenda,
            Store<MatterStanding> matters,
            Store<BodyContribution> contributions,
            TermsInForce terms,
            PastOutput past,
            OutgoingMessages messages,
            AnswerNews news) {
        this.book = book;
        this.matters = matters;
        this.terms = terms;
        this.notices = new JointNotices(
                agenda,
                matters,
                new WaitingContributions(contributions),
                past,
                new NoticeDeadline(book, past),
                new NoticeWriter(past, messages));
        this.past = past;
        this.news = news;
    }

    @Override
    public ObligationKind name() {
        return ObligationKind.JOINT_CONTRIBUTION;
    }

    @Override
    public void begin(Instant at) {
        // No weekly task.
    }

    @Override
    public void take(ClockInput clockInput, Instant now) {
        if (clockInput.record() instanceof JointMatterArose matter) {
            arose(matter, now);
        } else if (clockInput.record() instanceof JointContribution it) {
            contributed(it.getMatterId(), it.getSubmission(), it.getContribution(), now);
        } else if (clockInput.record() instanceof JointMatterExtended extended) {
            extended(extended, now);
        } else if (clockInput.record() instanceof JointNoticeOrdered order) {
            notices.order(order, now);
        } else if (clockInput.record() instanceof JointMatterClosed closed) {
            closed(closed, now);
        }
    }

    @Override
    public void carryOut(Agenda.Item item, Instant now) {
        notices.carryOut(item, now);
    }

    @Override
    public Optional<NewObligation.Due> recount(ObligationChanged owed, WorkingCalendar calendar) {
        return terms.by(calendar).again(owed);
    }

    @Override
    public void recounted(ObligationChanged owed, Instant now) {
        notices.dueAgain(owed.getSubject(), now);
    }

    @Override
    public void resume(List<ObligationChanged> grids, Instant now) {
        notices.resume(now);
    }

    private void arose(JointMatterArose matter, Instant now) {
        if (matters.get(matter.getMatterId()) != null) {
            return;
        }
        // All due times are counted before an obligation is opened, so that a failure opens no obligation.
        var newObligations = matter.getBodies().stream()
                .filter(JointContributions::owes)
                .map(agency -> newObligation(matter, agency))
                .toList();
        matters.put(
                matter.getMatterId(),
                MatterStanding.newBuilder()
                        .setMatterId(matter.getMatterId())
                        .setAroseOn(matter.getAroseOn())
                        .setOpener(matter.getOpener())
                        .setSubject(matter.getSubject())
                        .setBodies(matter.getBodies())
                        .setInCopy(matter.getInCopy())
                        .setEnded(past.notices().hasNotice(matter.getMatterId()))
                        .setSupplements(past.notices().supplements(matter.getMatterId()))
                        .build());
        newObligations.forEach(newObligation -> book.open(newObligation, now));
        if (matter.getContribution() != null) {
            contributed(matter.getMatterId(), matter.getSubmission(), matter.getContribution(), now);
        }
    }

    private void contributed(String matterId, Submission submission, MatterContribution contribution, Instant now) {
        var matter = matters.get(matterId);
        var agency = submission.getAgencyCode();
        if (matter == null || matter.getClosed() || !concerns(matter, agency)) {
            return;
        }
        book.receive(id(matterId, agency), receipt(submission, false), now);
        var contributors = new ArrayList<>(matter.getContributors());
        if (!contributors.contains(agency)) {
            contributors.add(agency);
        }
        matters.put(
                matterId,
                MatterStanding.newBuilder(matter).setContributors(contributors).build());
        news.received(matterId, submission, OutgoingMessages.contributionOwed(id(matterId, agency)), now);
        notices.gather(matterId, submission, contribution, now);
    }

    /** Lengthens the terms of the agencies that have not contributed yet; never shortens a term. */
    private void extended(JointMatterExtended extended, Instant now) {
        var matter = matters.get(extended.getMatterId());
        if (matter == null || matter.getClosed()) {
            return;
        }
        var submission = extended.getSubmission();
        var due = terms.forReceipt(submission.getReceivedAt()).until(extended.getUntil(), submission.getReceivedAt());
        var why =
                new DueChange.Extended(submission.getReceivedAt(), submission.getSubmissionId(), extended.getReason());
        extended.getBodies().stream()
                .filter(agency -> !matter.getContributors().contains(agency))
                .forEach(agency -> book.extend(id(matter.getMatterId(), agency), due, why, now));
        notices.dueAgain(matter.getMatterId(), now);
    }

    /**
     * Closes the matter if that is allowed. The gateway applies the same rule to the same records in the same order, so its
     * result is the same.
     */
    private void closed(JointMatterClosed closed, Instant now) {
        var matter = matters.get(closed.getMatterId());
        if (matter == null || matter.getClosed() || (isByOpener(closed) && hasOtherContributors(matter))) {
            return;
        }
        notices.drop(matter);
        matter.getBodies()
                .forEach(agency -> book.receive(
                        id(matter.getMatterId(), agency.getAgencyCode()), receipt(closed.getSubmission(), true), now));
        news.cancelled(matter, closed, now);
    }

    private static boolean isByOpener(JointMatterClosed closed) {
        return closed.getClosedBy() == MatterParty.AGENCY;
    }

    private static boolean hasOtherContributors(MatterStanding matter) {
        return matter.getContributors().stream().anyMatch(agency -> !agency.equals(matter.getOpener()));
    }

    private static boolean concerns(MatterStanding matter, String code) {
        return matter.getBodies().stream()
                .anyMatch(agency -> agency.getAgencyCode().equals(code));
    }

    static boolean owes(ConcernedBody agency) {
        return agency.getAddressing() == RequestAddressing.ADDRESSED;
    }

    private NewObligation newObligation(JointMatterArose matter, ConcernedBody agency) {
        var received = matter.getSubmission().getReceivedAt();
        boolean opener = matter.getOpenedBy() == MatterParty.AGENCY
                && agency.getAgencyCode().equals(matter.getOpener());
        return new NewObligation(
                id(matter.getMatterId(), agency.getAgencyCode()),
                name(),
                agency.getAgencyCode(),
                matter.getMatterId(),
                matter.getSubject(),
                received,
                opener
                        ? terms.forReceipt(received).fromTheDay(matter.getAroseOn())
                        : terms.forReceipt(received)
                                .answer(received, agency.getRequestTerm(), agency.getClosingTime()));
    }

    static String id(String matterId, String agency) {
        return ObligationKind.JOINT_CONTRIBUTION + "/" + matterId + "/" + agency;
    }

    /** The obligation ids of the agencies that owe a contribution to the matter. */
    static List<String> owedFor(MatterStanding matter) {
        return matter.getBodies().stream()
                .filter(JointContributions::owes)
                .map(agency -> id(matter.getMatterId(), agency.getAgencyCode()))
                .toList();
    }

    private static ObligationReceipt receipt(Submission submission, boolean cancels) {
        return new ObligationReceipt(
                submission.getReceivedAt(), submission.getSubmissionId(), cancels, List.of(), null);
    }
}
