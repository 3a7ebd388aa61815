package kz.mediagrid.gateway.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import org.jspecify.annotations.Nullable;

/**
 * An editorial policy that is, or was, in force.
 *
 * @param version version of the policy; published grids name this version
 * @param policy rule for events without a decision of the authorised body
 * @param inForce whether this policy was activated last
 * @param fromWeek first grid week to which the policy applies; absent for the policy that is in force before
 *     any activation
 * @param reason reason for the activation; the media never see it
 * @param activatedAt instant at which the call that activated the policy was received
 * @param actor opaque id of the account that activated the policy
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EditorialPolicy")
record PolicyResponse(
        @Schema(example = "selected-2027") String version,

        @Schema(allowableValues = {"INCLUDE_UNLESS_EXCLUDED", "EXCLUDE_UNLESS_INCLUDED"})
        String policy,

        boolean inForce,
        @Schema(example = "2026-W49") @Nullable String fromWeek,
        @Nullable Text reason,
        @Schema(format = "date-time") @Nullable String activatedAt,
        @Schema(example = "acc-3f2a9c") @Nullable String actor) {

    /**
     * All editorial policies, the last activated one first.
     *
     * @param items the policies
     */
    @Schema(name = "EditorialPolicies")
    record All(List<PolicyResponse> items) {}

    static PolicyResponse of(EditorialPolicyInForce policy, boolean inForce) {
        return new PolicyResponse(
                policy.getVersion(),
                policy.getPolicy().name(),
                inForce,
                policy.getFromWeek(),
                Text.ofNullable(policy.getReason()),
                Optional.ofNullable(policy.getActivatedAt())
                        .map(LocalTimes::write)
                        .orElse(null),
                policy.getActor());
    }
}
