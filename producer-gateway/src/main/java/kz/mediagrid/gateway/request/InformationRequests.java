package kz.mediagrid.gateway.request;

import java.util.Optional;
import kz.mediagrid.gateway.log.LogView;
import kz.mediagrid.schemas.InformationRequested;
import org.apache.avro.specific.SpecificRecord;

/** Every request and what became of it, as the topic {@code information-requests} holds them, the newest first. */
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
