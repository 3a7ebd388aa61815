package kz.mediagrid.matters;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.CopiedBody;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.JointNoticeOrdered;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MatterStanding;
import kz.mediagrid.schemas.RequestAddressing;

/**
 * A joint matter with all that its notices say of it (para. 5, second part). The notice that is sent and the preview of it are
 * made here.
 *
 * @param aroseOn the day on which the matter arose
 * @param bodies the bodies concerned
 * @param inCopy the bodies in copy
 */
public record NoticedMatter(
        String id, LocalizedText subject, LocalDate aroseOn, List<ConcernedBody> bodies, List<CopiedBody> inCopy) {

    public NoticedMatter {
        bodies = List.copyOf(bodies);
        inCopy = List.copyOf(inCopy);
    }

    public static NoticedMatter of(JointMatterArose arose) {
        return new NoticedMatter(
                arose.getMatterId(), arose.getSubject(), arose.getAroseOn(), arose.getBodies(), arose.getInCopy());
    }

    public static NoticedMatter of(MatterStanding matter) {
        return new NoticedMatter(
                matter.getMatterId(), matter.getSubject(), matter.getAroseOn(), matter.getBodies(), matter.getInCopy());
    }

    /** The codes of the bodies that get the notice in copy, each replaced by its successor if there is one. */
    public Stream<String> copied() {
        return inCopy.stream()
                .map(copied -> copied.getSuccessor() == null ? copied.getAgencyCode() : copied.getSuccessor());
    }

    /** The codes of the bodies that owe a contribution and are not among {@code heard}. */
    public List<String> silent(Collection<String> heard) {
        return bodies.stream()
                .filter(body -> body.getAddressing() == RequestAddressing.ADDRESSED)
                .map(ConcernedBody::getAgencyCode)
                .filter(code -> !heard.contains(code))
                .toList();
    }

    /**
     * A notice in one part. The caller adds its number, the time of its sending, and the cause.
     *
     * @param order the decision of the authorised body
     * @param silent codes of the bodies that owe a contribution and sent none; the notice names them if the decision says so
     */
    public JointNotice.Builder notice(
            JointNoticeOrdered order, List<BodyContribution> contributions, List<String> silent) {
        return JointNotice.newBuilder()
                .setMatterId(id)
                .setSubject(subject)
                .setAroseOn(aroseOn)
                .setBodies(bodies.stream().map(ConcernedBody::getAgencyCode).toList())
                .setInCopy(copied().toList())
                .setText(order.getText())
                .setContributions(contributions)
                .setMissing(order.getNameMissing() ? silent : List.of())
                .setForMedia(order.getForMedia())
                .setOrderedBy(order.getSubmission().getSubmissionId());
    }
}
