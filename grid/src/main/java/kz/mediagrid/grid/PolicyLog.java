package kz.mediagrid.grid;

import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.EditorialPolicyActivated;
import kz.mediagrid.schemas.EditorialPolicyInForce;

/**
 * The editorial policies in the order in which the log activated them.
 *
 * <p>A policy is in force for the week in which it was activated and for later ones; past weeks keep the policy of their
 * time.
 */
public final class PolicyLog {

    /** The policy before any activation. */
    private static final EditorialPolicyInForce FIRST =
            EditorialPolicyInForce.newBuilder().build();

    private final List<EditorialPolicyInForce> activated = new ArrayList<>();

    /** The policy in force for {@code week}, e.g. 2026-W49. */
    public EditorialPolicyInForce of(String week) {
        for (var i = activated.size() - 1; i >= 0; i--) {
            var policy = activated.get(i);
            // Names of weeks sort in the order of the weeks.
            if (policy.getFromWeek() == null || policy.getFromWeek().compareTo(week) <= 0) {
                return policy;
            }
        }
        return FIRST;
    }

    /** Whether a policy of that name is, or was, in force. */
    public boolean knows(String version) {
        return FIRST.getVersion().equals(version)
                || activated.stream().anyMatch(policy -> policy.getVersion().equals(version));
    }

    /** Puts a policy in force after all others. */
    public void enter(EditorialPolicyInForce policy) {
        activated.add(policy);
    }

    /** The policy that {@code command}, at {@code offset}, puts in force. */
    static EditorialPolicyInForce inForce(EditorialPolicyActivated command, long offset) {
        var stamp = command.getSubmission();
        return EditorialPolicyInForce.newBuilder()
                .setVersion(command.getVersion())
                .setPolicy(command.getPolicy())
                .setFromWeek(GridWeek.of(stamp.getReceivedAt()).toString())
                .setReason(command.getReason())
                .setActivatedAt(stamp.getReceivedAt())
                .setActor(stamp.getActor())
                .setSubmissionId(stamp.getSubmissionId())
                .setCommandOffset(offset)
                .build();
    }
}
