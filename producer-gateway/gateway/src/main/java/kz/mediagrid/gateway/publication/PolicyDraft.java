package kz.mediagrid.gateway.publication;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.gateway.policy.SetPolicy;
import kz.mediagrid.schemas.EditorialPolicy;
import org.jspecify.annotations.Nullable;

/**
 * An editorial policy to preview.
 *
 * @param policy rule for events without a decision of the authorised body
 */
@Schema(
        name = "PolicyDraft",
        requiredProperties = {"policy"})
record PolicyDraft(SetPolicy.@Nullable Policy policy) {

    EditorialPolicy parse() {
        var rules = new Rules();
        var given = rules.required(WHOLE.field("policy"), policy);
        return rules.orElseThrow(
                () -> EditorialPolicy.valueOf(given.orElseThrow().name()));
    }
}
