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

/**
 * A state body that a joint matter concerns, and the status of its term.
 *
 * @param code code of the state body
 * @param addressing ADDRESSED if the body owes a contribution; NO_ADDRESSEE if the body did not exist on the day on
 *     which the matter was received, and so owes nothing
 * @param successor code of the body's successor, if the body no longer exists
 * @param term status of the body's term; absent if no term runs. MET or MET_LATE depends only on the instant at which the
 *     body's first contribution was received
 * @param dueAt due time of the contribution: 24:00 of the last day; absent if no term runs
 * @param proof proof of the due time; absent if no term runs
 * @param contributedAt instant at which the body's first contribution was received; absent until then
 * @param extensions extensions of the body's term, in the order of their receipt; the due time is set by the
 *     last valid extension
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ConcernedBody")
record ConcernedAgencyResponse(
        @Schema(example = "dsm") String code,

        @Schema(allowableValues = {"ADDRESSED", "NO_ADDRESSEE"})
        String addressing,

        @Nullable String successor,
        TermStatus.@Nullable TermState term,
        @Schema(format = "date-time") @Nullable String dueAt,
        @Nullable ProofResponse proof,
        @Schema(format = "date-time") @Nullable String contributedAt,
        List<ExtensionResponse> extensions) {

    static ConcernedAgencyResponse of(
            JointMatter matter, ConcernedBody agency, TermStatus status, List<ExtensionResponse> extensions) {
        var due = Optional.ofNullable(status.due());
        return new ConcernedAgencyResponse(
                agency.getAgencyCode(),
                agency.getAddressing().name(),
                agency.getSuccessor(),
                status.term(),
                due.map(DueTimeResponse::dueAt).map(LocalTimes::write).orElse(null),
                due.map(DueTimeResponse::proof).orElse(null),
                matter.contributedAt(agency.getAgencyCode())
                        .map(LocalTimes::write)
                        .orElse(null),
                extensions);
    }

    /** The body without its term, as a body in copy sees it. */
    static ConcernedAgencyResponse withoutTerm(ConcernedBody agency) {
        return new ConcernedAgencyResponse(
                agency.getAgencyCode(),
                agency.getAddressing().name(),
                agency.getSuccessor(),
                null,
                null,
                null,
                null,
                List.of());
    }
}
