package kz.mediagrid.gateway.matter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.schemas.BodyContribution;

/** One body's contribution to a joint matter. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Contribution", description = "What one body said of a joint matter.")
record ContributionResponse(
        @Schema(description = "Code of the body.", example = "dsm")
        String body,

        @Schema(description = "When it was received.", format = "date-time")
        String receivedAt,

        @Schema(description = "What it said.") ContributeToMatter contribution) {

    static ContributionResponse of(BodyContribution kept) {
        return new ContributionResponse(
                kept.getAgencyCode(),
                LocalTimes.write(kept.getReceivedAt()),
                ContributeToMatter.of(kept.getContribution()));
    }
}
