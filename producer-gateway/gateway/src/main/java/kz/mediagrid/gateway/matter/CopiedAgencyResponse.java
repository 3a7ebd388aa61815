package kz.mediagrid.gateway.matter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.schemas.CopiedBody;
import org.jspecify.annotations.Nullable;

/**
 * A state body that gets a joint matter in copy. It owes nothing.
 *
 * @param code code of the state body
 * @param successor code of the body's successor, which gets the notice, if the body no longer exists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BodyInCopy")
record CopiedAgencyResponse(
        @Schema(example = "mfa") String code, @Nullable String successor) {

    static CopiedAgencyResponse of(CopiedBody copied) {
        return new CopiedAgencyResponse(copied.getAgencyCode(), copied.getSuccessor());
    }
}
