package kz.mediagrid.gateway.request;

import kz.mediagrid.gateway.log.LogView;
import kz.mediagrid.schemas.InformationRequested;

/** Every request and what became of it, as the topic {@code information-requests} holds them, the newest first. */
public final class InformationRequests extends LogView<InformationRequest> {

    /** Takes in the next entry of the log. */
    public void follow(RequestEntry entry) {
        if (entry.record() instanceof InformationRequested asked) {
            begun(InformationRequest.of(asked), entry.stamp());
        } else {
            changed(entry.requestId(), entry.record(), entry.stamp());
        }
    }
}
