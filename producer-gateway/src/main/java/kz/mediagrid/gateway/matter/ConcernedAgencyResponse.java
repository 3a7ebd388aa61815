package kz.mediagrid.gateway.matter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.gateway.term.DueTimeResponse;
import kz.mediagrid.gateway.term.ExtensionResponse;
import kz.mediagrid.gateway.term.ProofResponse;
import kz.mediagrid.gateway.term.TermStatus;
import kz.mediagrid.schemas.ConcernedBody;
import org.jspecify.annotations.Nullable;

/** A state body whose activity a joint matter concerns, and the status of its term. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ConcernedBody", description = "A body concerned, and how it stands with its term.")
record ConcernedAgencyResponse(
        @Schema(description = "Its code.", example = "dsm") String code,

        @Schema(
                description = "ADDRESSED: it owes its contribution; NO_ADDRESSEE: it was not in office that day, and "
                        + "owes nothing.",
                allowableValues = {"ADDRESSED", "NO_ADDRESSEE"})
        String addressing,

        @Schema(description = "Where it is no more: code of the body that took over.") @Nullable
        String successor,

        @Schema(
                description =
                        "How its term stands; absent where none runs. MET or MET_LATE follows from the receipt of "
                                + "its first contribution alone.")
        TermStatus.@Nullable TermState term,

        @Schema(
                description = "From when its contribution is late: 24:00 of the last day; absent where no term runs.",
                format = "date-time")
        @Nullable
        String dueAt,

        @Schema(description = "Why it is due then; absent where no term runs.") @Nullable
        ProofResponse proof,

        @Schema(description = "When it first contributed; absent while it has not.", format = "date-time") @Nullable
        String contributedAt,

        @Schema(description = "The extensions of its term, the last one last: the last one that counts is its end.")
        List<ExtensionResponse> extensions) {

    static ConcernedAgencyResponse of(
            JointMatter matter, ConcernedBody body, TermStatus standing, List<ExtensionResponse> extensions) {
        var due = Optional.ofNullable(standing.due());
        return new ConcernedAgencyResponse(
                body.getAgencyCode(),
                body.getAddressing().name(),
                body.getSuccessor(),
                standing.term(),
                due.map(DueTimeResponse::dueAt).map(LocalTimes::write).orElse(null),
                due.map(DueTimeResponse::proof).orElse(null),
                matter.contributedAt(body.getAgencyCode())
                        .map(LocalTimes::write)
                        .orElse(null),
                extensions);
    }
}
