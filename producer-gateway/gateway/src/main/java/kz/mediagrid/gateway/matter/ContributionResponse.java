package kz.mediagrid.gateway.matter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.schemas.BodyContribution;

/**
 * A state body's contribution to a joint matter, as it was received.
 *
 * @param body code of the state body
 * @param receivedAt instant at which the contribution was received
 * @param contribution the contribution
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Contribution")
record ContributionResponse(
        @Schema(example = "dsm") String body,
        @Schema(format = "date-time") String receivedAt,
        ContributeToMatter contribution) {

    static ContributionResponse of(BodyContribution kept) {
        return new ContributionResponse(
                kept.getAgencyCode(),
                LocalTimes.write(kept.getReceivedAt()),
                ContributeToMatter.of(kept.getContribution()));
    }
}
