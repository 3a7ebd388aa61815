package kz.mediagrid.gateway.agency;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.schemas.Agency;

/** One entry of the directory as the API shows it. */
@Schema(name = "Agency", description = "One entry of the directory, with its revision as ETag.")
record AgencyResponse(
        @Schema(description = "The code of the state portal.", example = "edu")
        String code,

        @Schema(description = "How many times it was written: the ETag.", example = "1")
        int revision,

        @Schema(description = "When it was last written.", format = "date-time")
        String changedAt,

        @Schema(description = "The entry: what PUT takes.") PutAgency entry) {

    static AgencyResponse of(Agency agency, Contacts contacts) {
        return new AgencyResponse(
                agency.getAgencyCode(),
                agency.getRevision(),
                LocalTimes.write(agency.getChangedAt()),
                PutAgency.of(agency, contacts));
    }

    /** The entries of the directory that the reader may see. */
    @Schema(name = "Agencies", description = "The directory, in order of the codes.")
    record All(@Schema(description = "The entries.") List<AgencyResponse> items) {}
}
