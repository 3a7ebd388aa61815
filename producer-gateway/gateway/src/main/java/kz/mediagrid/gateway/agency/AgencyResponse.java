package kz.mediagrid.gateway.agency;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.schemas.Agency;

/**
 * An entry of the directory.
 *
 * @param code code of the state body on the state portal
 * @param revision number of times that the entry was written; this number is also the ETag
 * @param changedAt instant of the last write
 * @param entry fields of the entry, in the format of the PUT request
 */
@Schema(name = "Agency")
record AgencyResponse(
        @Schema(example = "edu") String code,
        @Schema(example = "1") int revision,
        @Schema(format = "date-time") String changedAt,
        PutAgency entry) {

    static AgencyResponse of(Agency agency, Contacts contacts) {
        return new AgencyResponse(
                agency.getAgencyCode(),
                agency.getRevision(),
                LocalTimes.write(agency.getChangedAt()),
                PutAgency.of(agency, contacts));
    }

    /**
     * The entries of the directory that the caller may see, ordered by code.
     *
     * @param items the entries
     */
    @Schema(name = "Agencies")
    record All(List<AgencyResponse> items) {}
}
