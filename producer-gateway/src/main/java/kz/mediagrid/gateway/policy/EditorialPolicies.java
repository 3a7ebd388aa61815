package kz.mediagrid.gateway.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.mediagrid.gateway.submission.ReadYourWrites;
import kz.mediagrid.schemas.EditorialPolicyActivated;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.schemas.SubmissionOutcome;

/** The editorial policies that are, or were, in force, as the topic {@code editorial-policies} has them. */
public final class EditorialPolicies extends ReadYourWrites {

    private static final String ACTIVATION =
            EditorialPolicyActivated.getClassSchema().getName();

    /** The one before any activation is on no topic. */
    private final List<EditorialPolicyInForce> inOrder = new CopyOnWriteArrayList<>(
            List.of(EditorialPolicyInForce.newBuilder().build()));

    /** Takes in a policy that came into force; one that a state made again writes anew is known. */
    public void apply(EditorialPolicyInForce policy) {
        if (inOrder.stream().noneMatch(known -> known.getVersion().equals(policy.getVersion()))) {
            inOrder.add(policy);
        }
        changed();
    }

    /** The policy activated last; past weeks go by the one they had. */
    public EditorialPolicyInForce newest() {
        return inOrder.get(inOrder.size() - 1);
    }

    /** The policy that {@code week} goes by, e.g. 2026-W49. */
    public EditorialPolicyInForce of(String week) {
        return newestFirst().stream()
                .filter(policy ->
                        policy.getFromWeek() == null || policy.getFromWeek().compareTo(week) <= 0)
                .findFirst()
                .orElseThrow();
    }

    /** All of them, the one in force first. */
    List<EditorialPolicyInForce> newestFirst() {
        var all = new ArrayList<EditorialPolicyInForce>();
        inOrder.forEach(policy -> all.add(0, policy));
        return all;
    }

    @Override
    protected boolean shows(SubmissionOutcome accepted) {
        return !accepted.getCommand().equals(ACTIVATION)
                || inOrder.stream()
                        .anyMatch(policy -> accepted.getSubmissionId().equals(policy.getSubmissionId()));
    }
}
