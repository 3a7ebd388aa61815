package kz.mediagrid.gateway.matter;

import java.util.Optional;
import kz.mediagrid.schemas.JointContribution;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.JointMatterClosed;
import kz.mediagrid.schemas.JointMatterExtended;
import kz.mediagrid.schemas.JointNoticeOrdered;
import kz.mediagrid.schemas.Submission;
import org.apache.avro.specific.SpecificRecord;

/**
 * One record of {@code joint-matters}.
 *
 * @param matterId the matter it is about, the record's key
 * @param stamp who sent it, and when it was received
 */
public record MatterEntry(String matterId, Submission stamp, SpecificRecord record) {

    /** What a record says; empty if it is none of this topic. */
    public static Optional<MatterEntry> of(SpecificRecord record) {
        if (record instanceof JointMatterArose it) {
            return Optional.of(new MatterEntry(it.getMatterId(), it.getSubmission(), it));
        }
        if (record instanceof JointContribution it) {
            return Optional.of(new MatterEntry(it.getMatterId(), it.getSubmission(), it));
        }
        if (record instanceof JointMatterExtended it) {
            return Optional.of(new MatterEntry(it.getMatterId(), it.getSubmission(), it));
        }
        if (record instanceof JointNoticeOrdered it) {
            return Optional.of(new MatterEntry(it.getMatterId(), it.getSubmission(), it));
        }
        if (record instanceof JointMatterClosed it) {
            return Optional.of(new MatterEntry(it.getMatterId(), it.getSubmission(), it));
        }
        return Optional.empty();
    }

    /** A name for it that a repeat of it has too. */
    public String name() {
        return stamp.getSubmissionId() + " " + matterId;
    }
}
