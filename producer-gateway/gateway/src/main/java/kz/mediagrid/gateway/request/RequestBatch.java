package kz.mediagrid.gateway.request;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;

/**
 * The requests of one call, one request for each addressee.
 *
 * @param batch number of the batch
 * @param items the requests as sent, in the order of the addressees
 */
@Schema(name = "RequestBatch")
record RequestBatch(
        @Schema(example = "bat-5c1e4f258b60c4d7e8f9a0b10d3f6b7c")
        String batch,

        List<InformationRequestResponse> items) {

    static RequestBatch of(List<InformationRequestResponse> items) {
        return new RequestBatch(items.get(0).batch(), items);
    }

    /** The address of the batch, or of the request itself if the batch has only one request. */
    URI location() {
        return URI.create(
                items.size() == 1
                        ? "/api/information-requests/" + items.get(0).id()
                        : "/api/information-requests?batch=" + batch);
    }
}
