package kz.mediagrid.gateway.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.gateway.log.Logged;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.JointContribution;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.JointMatterClosed;
import kz.mediagrid.schemas.JointNoticeOrdered;
import kz.mediagrid.schemas.MatterParty;
import kz.mediagrid.schemas.RequestAddressing;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A matter that concerns several bodies (para. 5, second part), and what became of it.
 *
 * @param contributions what the bodies said, the first one first
 * @param order the last decision on the notice
 */
record JointMatter(
        JointMatterArose arose,
        List<BodyContribution> contributions,
        @Nullable JointNoticeOrdered order,
        @Nullable JointMatterClosed closing)
        implements Logged<JointMatter> {

    JointMatter {
        contributions = List.copyOf(contributions);
    }

    /** The matter as it was opened. */
    static JointMatter of(JointMatterArose arose) {
        var first = arose.getContribution();
        var opened = arose.getSubmission();
        return new JointMatter(
                arose,
                first == null
                        ? List.of()
                        : List.of(new BodyContribution(arose.getOpener(), opened.getReceivedAt(), first)),
                null,
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

    boolean isCancelled() {
        return closing != null;
    }

    List<ConcernedBody> bodies() {
        return arose.getBodies();
    }

    boolean concerns(String agencyCode) {
        return bodies().stream().anyMatch(body -> body.getAgencyCode().equals(agencyCode));
    }

    /** Whether the term of that body runs from the day on which the matter arose: it opened it. */
    boolean isOpener(ConcernedBody body) {
        return arose.getOpenedBy() == MatterParty.AGENCY && body.getAgencyCode().equals(arose.getOpener());
    }

    static boolean owes(ConcernedBody body) {
        return body.getAddressing() == RequestAddressing.ADDRESSED;
    }

    /** When that body first said something. */
    Optional<Instant> contributedAt(String agencyCode) {
        return contributions.stream()
                .filter(it -> it.getAgencyCode().equals(agencyCode))
                .findFirst()
                .map(BodyContribution::getReceivedAt);
    }

    @Override
    public Optional<String> objectionTo(SpecificRecord change) {
        if (isCancelled()) {
            return Optional.of("The joint matter " + id() + " was cancelled.");
        }
        boolean otherContributed =
                contributions.stream().anyMatch(it -> !it.getAgencyCode().equals(arose.getOpener()));
        return change instanceof JointMatterClosed it && it.getClosedBy() == MatterParty.AGENCY && otherContributed
                ? Optional.of("Another body has contributed to the joint matter " + id()
                        + " already: only the authorised body can cancel it.")
                : Optional.empty();
    }

    @Override
    public JointMatter after(SpecificRecord change) {
        if (change instanceof JointContribution it) {
            var more = new ArrayList<>(contributions);
            var stamp = it.getSubmission();
            more.add(new BodyContribution(stamp.getAgencyCode(), stamp.getReceivedAt(), it.getContribution()));
            return new JointMatter(arose, more, order, closing);
        }
        if (change instanceof JointNoticeOrdered it) {
            return new JointMatter(arose, contributions, it, closing);
        }
        if (change instanceof JointMatterClosed it) {
            return new JointMatter(arose, contributions, order, it);
        }
        throw new IllegalArgumentException(change.getSchema().getFullName() + " changes no joint matter");
    }
}
