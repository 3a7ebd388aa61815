package kz.mediagrid.gateway.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import org.jspecify.annotations.Nullable;

/** An editorial policy that is, or was, in force. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EditorialPolicy", description = "An editorial policy that is, or was, in force.")
record PolicyResponse(
        @Schema(description = "What it is called; versions of grids name it.", example = "selected-2027")
        String version,

        @Schema(
                description = "What becomes of events of which the authorised body says nothing.",
                allowableValues = {"INCLUDE_UNLESS_EXCLUDED", "EXCLUDE_UNLESS_INCLUDED"})
        String policy,

        @Schema(description = "Whether it was activated last.")
        boolean inForce,

        @Schema(
                description = "The first grid week it holds for; absent for the one before any activation.",
                example = "2026-W49")
        @Nullable
        String fromWeek,

        @Schema(description = "Why it was activated; never for the media.") @Nullable
        Text reason,

        @Schema(description = "When its activation was received.", format = "date-time") @Nullable
        String activatedAt,

        @Schema(description = "Opaque id of the account that activated it.", example = "acc-3f2a9c") @Nullable
        String actor) {

    /** All policies, the one in force first. */
    @Schema(name = "EditorialPolicies", description = "The editorial policies, the one in force first.")
    record All(@Schema(description = "The policies.") List<PolicyResponse> items) {}

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
