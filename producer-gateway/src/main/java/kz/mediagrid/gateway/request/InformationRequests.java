package kz.mediagrid.gateway.request;

import java.util.Optional;
import kz.mediagrid.gateway.log.LogView;
import kz.mediagrid.schemas.InformationRequested;
import org.apache.avro.specific.SpecificRecord;

/** View of the topic {@code information-requests}: every request in its present state, the newest first. */
final class InformationRequests extends LogView<InformationRequest> {

    InformationRequests() {
        super("requestId");
    }

    @Override
    protected Optional<InformationRequest> begunBy(SpecificRecord record) {
        return record instanceof InformationRequested asked
                ? Optional.of(InformationRequest.of(asked))
                : Optional.empty();
    }
}
