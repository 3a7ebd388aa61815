package kz.mediagrid.gateway.request;

import java.util.List;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.RequestAddressing;

/** Makes one request for each addressee that the authorised body asks. */
final class RequestFactory {

    private static final int DIGITS = 32;

    private final Directory directory;

    RequestFactory(Directory directory) {
        this.directory = directory;
    }

    /** The requests, in the order of their addressees. */
    List<InformationRequested> of(Write<RequestInformation> write) {
        return write.body().parse(directory).stream()
                .map(request -> complete(request, directory.require(request.getAddressee()), write))
                .toList();
    }

    private static InformationRequested complete(
            InformationRequested.Builder request, Agency addressee, Write<?> write) {
        var submissionId = write.ids().submissionId();
        var addressing = addressing(addressee, write);
        return request.setSubmission(write.stamp())
                .setRequestId(id(submissionId, addressee.getAgencyCode()))
                .setBatchId(batch(submissionId))
                .setAddressing(addressing)
                .setSuccessor(addressing == RequestAddressing.NO_ADDRESSEE ? addressee.getSuccessor() : null)
                .build();
    }

    /**
     * The id of the request to {@code addressee}. A repeated API call gets the same id, because the id is derived from
     * the two arguments.
     */
    private static String id(String submissionId, String addressee) {
        return "req-" + Hashes.of(submissionId, addressee).substring(0, DIGITS);
    }

    /** The batch number that all requests of one submission share. */
    private static String batch(String submissionId) {
        return "bat-" + Hashes.of(submissionId).substring(0, DIGITS);
    }

    private static RequestAddressing addressing(Agency addressee, Write<?> write) {
        if (!Directory.isValidOn(addressee, AlmatyTime.dateOf(write.receivedAt()))) {
            return RequestAddressing.NO_ADDRESSEE;
        }
        return addressee.getRequestsByAgreement() ? RequestAddressing.BY_AGREEMENT : RequestAddressing.ADDRESSED;
    }
}
