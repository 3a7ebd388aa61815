package kz.mediagrid.gateway.request;

import java.util.List;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.material.MaterialBody;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.RequestAddressing;

/** Makes one request an addressee of what the authorised body asks. */
final class Asking {

    private final Directory directory;

    Asking(Directory directory) {
        this.directory = directory;
    }

    /** The requests, in the order of their addressees. */
    List<InformationRequested> of(Write<InformationRequestBody> write) {
        return write.body().addressees().stream()
                .map(code -> request(directory.require(code), write))
                .toList();
    }

    private static InformationRequested request(Agency addressee, Write<InformationRequestBody> write) {
        var submissionId = write.ids().submissionId();
        var addressing = addressing(addressee, write);
        return InformationRequested.newBuilder()
                .setSubmission(write.stamp())
                .setRequestId(RequestIds.of(submissionId, addressee.getAgencyCode()))
                .setBatchId(RequestIds.batch(submissionId))
                .setAddressee(addressee.getAgencyCode())
                .setAddressing(addressing)
                .setSubject(write.body().requiredSubject().localized())
                .setText(Text.localized(write.body().text()))
                .setKinds(write.body().kinds().stream()
                        .map(MaterialBody.Kind::kept)
                        .toList())
                .setClosingTime(addressee.getClosingTime())
                .setRequestTerm(addressee.getRequestTerm())
                .setSuccessor(addressing == RequestAddressing.NO_ADDRESSEE ? addressee.getSuccessor() : null)
                .build();
    }

    private static RequestAddressing addressing(Agency addressee, Write<?> write) {
        if (!Directory.isInOffice(addressee, AlmatyTime.dateOf(write.receivedAt()))) {
            return RequestAddressing.NO_ADDRESSEE;
        }
        return addressee.getRequestsByAgreement() ? RequestAddressing.BY_AGREEMENT : RequestAddressing.ADDRESSED;
    }
}
