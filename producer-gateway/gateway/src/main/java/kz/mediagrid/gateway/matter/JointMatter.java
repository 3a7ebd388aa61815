package kz.mediagrid.gateway.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.Term;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.log.Logged;
import kz.mediagrid.gateway.term.DueTimeResponse;
import kz.mediagrid.gateway.term.MoreTime;
import kz.mediagrid.gateway.term.OwedAnswer;
import kz.mediagrid.gateway.term.TermStatus.Receipt;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.JointContribution;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.JointMatterClosed;
import kz.mediagrid.schemas.JointMatterExtended;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.JointNoticeOrdered;
import kz.mediagrid.schemas.MatterParty;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.RequestAddressing;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A matter that concerns several bodies (para. 5, second part), in its present state.
 *
 * @param contributions the bodies' contributions, in the order of their receipt
 * @param extensions the extensions of the bodies' terms, in the order of their receipt; {@link MoreTime} selects the
 *     extensions that count
 * @param orders the decisions on sending the notice, in the order of their receipt. Until the notice is sent, the last
 *     decision counts; afterwards, the decision that caused the sending counts
 */
public record JointMatter(
        JointMatterArose arose,
        List<BodyContribution> contributions,
        List<BodyExtension> extensions,
        List<JointNoticeOrdered> orders,
        @Nullable JointMatterClosed closing)
        implements Logged<JointMatter> {

    public JointMatter {
        contributions = List.copyOf(contributions);
        extensions = List.copyOf(extensions);
        orders = List.copyOf(orders);
    }

    /**
     * The matter right after its opening. The matter may already contain a contribution of the agency that opened the
     * matter.
     */
    static JointMatter of(JointMatterArose arose) {
        var first = arose.getContribution();
        var opened = arose.getSubmission();
        return new JointMatter(
                arose,
                first == null
                        ? List.of()
                        : List.of(new BodyContribution(arose.getOpener(), opened.getReceivedAt(), first)),
                List.of(),
                List.of(),
                null);
    }

    @Override
    public String id() {
        return arose.getMatterId();
    }

    @Override
    public Instant receivedAt() {
        return arose.getSubmission().getReceivedAt();
    }

    public boolean isCancelled() {
        return closing != null;
    }

    /** Whether a body's first contribution is still to come. */
    public boolean isOpen() {
        return !isCancelled() && !owing().isEmpty();
    }

    public List<ConcernedBody> agencies() {
        return arose.getBodies();
    }

    public boolean concerns(String agencyCode) {
        return agencies().stream().anyMatch(agency -> agency.getAgencyCode().equals(agencyCode));
    }

    /** Whether the body gets the matter in copy: it is named so, or it took over from a body that is. */
    public boolean isInCopy(String agencyCode) {
        return arose.getInCopy().stream()
                .anyMatch(copied ->
                        agencyCode.equals(copied.getAgencyCode()) || agencyCode.equals(copied.getSuccessor()));
    }

    private boolean isOpener(ConcernedBody agency) {
        return arose.getOpenedBy() == MatterParty.AGENCY
                && agency.getAgencyCode().equals(arose.getOpener());
    }

    /** Whether the body owes a contribution: it existed on the day on which the matter was received. */
    public static boolean owes(ConcernedBody agency) {
        return agency.getAddressing() == RequestAddressing.ADDRESSED;
    }

    /** The time at which the body's first contribution was received; empty if the body has sent no contribution. */
    public Optional<Instant> contributedAt(String agencyCode) {
        return contributions.stream()
                .filter(it -> it.getAgencyCode().equals(agencyCode))
                .findFirst()
                .map(BodyContribution::getReceivedAt);
    }

    /**
     * The contribution that {@code agency} owes. The result contains the term and the extensions, and says whether the
     * contribution was received or cancelled.
     */
    public OwedAnswer owed(ConcernedBody agency) {
        var code = agency.getAgencyCode();
        return new OwedAnswer(
                ObligationKind.JOINT_CONTRIBUTION + "/" + id() + "/" + code,
                calendar -> owes(agency) ? Optional.of(term(agency, calendar)) : Optional.empty(),
                extensions.stream()
                        .filter(it -> it.agency().equals(code))
                        .map(BodyExtension::moreTime)
                        .toList(),
                new Receipt(isCancelled(), contributedAt(code)));
    }

    /**
     * The term of {@code agency}, counted from the receipt of the matter. For the body that opened the matter, the term is
     * counted from the day on which the matter arose.
     */
    Term term(ConcernedBody agency, WorkingCalendar calendar) {
        return isOpener(agency)
                ? calendar.oneWorkingDayAfter(arose.getAroseOn())
                : calendar.oneWorkingDayAfter(
                        receivedAt(), DueTimeResponse.rule(agency.getRequestTerm(), agency.getClosingTime()));
    }

    private Optional<LocalDate> lastExtension(String agencyCode) {
        return extensions.stream()
                .filter(it -> it.agency().equals(agencyCode))
                .reduce((before, last) -> last)
                .map(BodyExtension::until);
    }

    /**
     * The decision that counts for the notice: if the notice was sent, the decision that caused the sending; otherwise
     * the decision received last.
     *
     * @param sent the notice and its supplements; empty if no notice was sent yet
     */
    public Optional<JointNoticeOrdered> order(List<JointNotice> sent) {
        return orders.stream()
                .filter(order -> sent.stream()
                        .findFirst()
                        .map(JointNotice::getOrderedBy)
                        .filter(ordered -> !ordered.equals(order.getSubmission().getSubmissionId()))
                        .isEmpty())
                .reduce((before, last) -> last);
    }

    /**
     * The contributions that no notice contains.
     *
     * @param sent the notice and its supplements
     */
    public List<BodyContribution> waiting(List<JointNotice> sent) {
        var waiting = new ArrayList<>(contributions);
        sent.stream().flatMap(notice -> notice.getContributions().stream()).forEach(waiting::remove);
        return waiting;
    }

    /** The bodies that still owe a contribution. */
    public List<ConcernedBody> owing() {
        return agencies().stream()
                .filter(JointMatter::owes)
                .filter(agency -> contributedAt(agency.getAgencyCode()).isEmpty())
                .toList();
    }

    /** Whether no body but the opener has contributed, so that the opener may cancel the matter. */
    public boolean isOfOpenerAlone() {
        return contributions.stream().allMatch(it -> it.getAgencyCode().equals(arose.getOpener()));
    }

    @Override
    public Optional<ProblemText> objectionTo(SpecificRecord change) {
        if (isCancelled()) {
            return Optional.of(ProblemText.of("matter.cancelled", id()));
        }
        if (change instanceof JointMatterExtended it) {
            return given(it).isEmpty()
                    ? Optional.of(ProblemText.of("matter.nothing-to-extend", id()))
                    : Optional.empty();
        }
        return change instanceof JointMatterClosed it && it.getClosedBy() == MatterParty.AGENCY && !isOfOpenerAlone()
                ? Optional.of(ProblemText.of("matter.others-contributed", id()))
                : Optional.empty();
    }

    // The gateway checked on receipt that the calendar covers the new last day. Here only the order on the log decides
    // which extensions count.
    private List<BodyExtension> given(JointMatterExtended extended) {
        return owing().stream()
                .map(ConcernedBody::getAgencyCode)
                .filter(extended.getBodies()::contains)
                .filter(code -> lastExtension(code)
                        .filter(until -> !until.isBefore(extended.getUntil()))
                        .isEmpty())
                .map(code -> new BodyExtension(code, extended))
                .toList();
    }

    @Override
    public JointMatter after(SpecificRecord change) {
        if (change instanceof JointContribution it) {
            var more = new ArrayList<>(contributions);
            var stamp = it.getSubmission();
            more.add(new BodyContribution(stamp.getAgencyCode(), stamp.getReceivedAt(), it.getContribution()));
            return new JointMatter(arose, more, extensions, orders, closing);
        }
        if (change instanceof JointMatterExtended it) {
            var more = new ArrayList<>(extensions);
            more.addAll(given(it));
            return new JointMatter(arose, contributions, more, orders, closing);
        }
        if (change instanceof JointNoticeOrdered it) {
            var more = new ArrayList<>(orders);
            more.add(it);
            return new JointMatter(arose, contributions, extensions, more, closing);
        }
        if (change instanceof JointMatterClosed it) {
            return new JointMatter(arose, contributions, extensions, orders, it);
        }
        throw new IllegalArgumentException(change.getSchema().getFullName() + " changes no joint matter");
    }
}
