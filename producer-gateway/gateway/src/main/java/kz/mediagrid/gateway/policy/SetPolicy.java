package kz.mediagrid.gateway.policy;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.submission.SubmittedCommand;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.EditorialPolicyActivated;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import org.jspecify.annotations.Nullable;

/**
 * An editorial policy to activate.
 *
 * @param version name of the policy's version: 1 to 60 lower-case letters, digits, hyphens and dots; 409 if an earlier
 *     policy has the same name
 * @param policy rule for events without a decision of the authorised body. INCLUDE_UNLESS_EXCLUDED: such an event is in
 *     the grid; EXCLUDE_UNLESS_INCLUDED: such an event is not in the grid
 * @param reason reason for the activation; the media never see it
 * @param shown 'shown' of the preview that the caller has seen; 409 POLICY_OUTDATED if the policy would change other
 *     events now, or if another policy was activated meanwhile. Absent to activate without a preview
 */
@Schema(
        name = "SetPolicy",
        requiredProperties = {"version", "policy", "reason"})
public record SetPolicy(
        @Schema(example = "selected-2027", pattern = SetPolicy.NAME) @Nullable
        String version,

        @Nullable Policy policy,
        @Nullable Text reason,
        @Schema(pattern = Hashes.SHAPE) @Nullable String shown) {

    static final String NAME = "^[a-z0-9][a-z0-9.-]{0,59}$";
    private static final Pattern VERSION = Pattern.compile(NAME);

    /** The policies that can be activated. */
    public enum Policy {
        INCLUDE_UNLESS_EXCLUDED,
        EXCLUDE_UNLESS_INCLUDED
    }

    /** Makes the command that activates the policy. */
    public static SubmittedCommand command(Write<SetPolicy> write) {
        return new SubmittedCommand(
                write.body().parse().setSubmission(write.stamp()).build());
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if the policy is the one in force: 409 */
    void requireOtherThan(EditorialPolicyInForce newest) {
        if (policy != null && policy.name().equals(newest.getPolicy().name())) {
            throw ProblemKind.CONFLICT.because(ProblemText.of("policy.in-force-already"));
        }
    }

    private EditorialPolicyActivated.Builder parse() {
        var rules = new Rules();
        var activated = EditorialPolicyActivated.newBuilder();
        rules.required(WHOLE.field("version"), version, VERSION.asMatchPredicate(), ProblemText.of("policy.version"))
                .ifPresent(activated::setVersion);
        rules.required(WHOLE.field("policy"), policy)
                .map(it -> EditorialPolicy.valueOf(it.name()))
                .ifPresent(activated::setPolicy);
        rules.requiredText(WHOLE.field("reason"), reason).ifPresent(activated::setReason);
        if (shown != null) {
            rules.required(WHOLE.field("shown"), shown, Hashes::isHash, ProblemText.of("policy.shown"))
                    .ifPresent(activated::setShown);
        }
        return rules.orElseThrow(() -> activated);
    }
}
