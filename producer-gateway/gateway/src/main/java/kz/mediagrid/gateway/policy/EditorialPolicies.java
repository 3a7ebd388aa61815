package kz.mediagrid.gateway.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.mediagrid.gateway.submission.ReadYourWrites;
import kz.mediagrid.schemas.EditorialPolicyActivated;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.schemas.SubmissionOutcome;

/** View of the topic {@code editorial-policies}: the editorial policies that are, or were, in force. */
public final class EditorialPolicies extends ReadYourWrites {

    private static final String ACTIVATION =
            EditorialPolicyActivated.getClassSchema().getName();

    /**
     * All policies, in the order of their activation. The first policy is built in: it is in force before any
     * activation, and is on no topic.
     */
    private final List<EditorialPolicyInForce> inOrder = new CopyOnWriteArrayList<>(
            List.of(EditorialPolicyInForce.newBuilder().build()));

    /**
     * Adds a policy that came into force. Ignores a policy that the view already has, because an aggregator that
     * rebuilds its state writes all policies again.
     */
    public void apply(EditorialPolicyInForce policy) {
        if (inOrder.stream().noneMatch(known -> known.getVersion().equals(policy.getVersion()))) {
            inOrder.add(policy);
        }
        changed(null);
    }

    /** The policy that was activated last. Past weeks retain the policy that applied to them. */
    public EditorialPolicyInForce newest() {
        return inOrder.get(inOrder.size() - 1);
    }

    /** The policy that applies to {@code week}, e.g. 2026-W49. */
    public EditorialPolicyInForce of(String week) {
        return newestFirst().stream()
                .filter(policy ->
                        policy.getFromWeek() == null || policy.getFromWeek().compareTo(week) <= 0)
                .findFirst()
                .orElseThrow();
    }

    /** All policies, the last activated one first. */
    public List<EditorialPolicyInForce> newestFirst() {
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
