package kz.mediagrid.watch.view;

import java.util.List;
import java.util.Map;
import kz.mediagrid.platform.archive.Newest;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestAgreed;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.RequestCancelled;
import org.apache.avro.specific.SpecificRecord;

/**
 * The view of information requests whose term does not run yet: no addressee is named, or the agreement is not recorded yet.
 */
public final class WaitingRequests {

    private static final int KEPT = 1_000;

    private final Map<String, InformationRequested> withoutAddressee = new Newest<>(KEPT);
    private final Map<String, InformationRequested> awaitingAgreement = new Newest<>(KEPT);

    /** Applies the next record about a request. */
    public synchronized void apply(SpecificRecord record) {
        if (record instanceof InformationRequested request) {
            ask(request);
        } else if (record instanceof RequestAgreed agreed) {
            awaitingAgreement.remove(agreed.getRequestId());
        } else if (record instanceof RequestAnswered answered) {
            settle(answered.getRequestId());
        } else if (record instanceof RequestCancelled cancelled) {
            settle(cancelled.getRequestId());
        }
    }

    private void ask(InformationRequested request) {
        if (request.getAddressing() == RequestAddressing.NO_ADDRESSEE) {
            withoutAddressee.put(request.getRequestId(), request);
        } else if (request.getAddressing() == RequestAddressing.BY_AGREEMENT) {
            awaitingAgreement.put(request.getRequestId(), request);
        }
    }

    private void settle(String requestId) {
        withoutAddressee.remove(requestId);
        awaitingAgreement.remove(requestId);
    }

    /** The requests without an addressee, in order of receipt; at most the newest thousand. */
    public synchronized List<InformationRequested> withoutAddressee() {
        return List.copyOf(withoutAddressee.values());
    }

    /** The requests that still await the agency's agreement, in order of receipt; at most the newest thousand. */
    public synchronized List<InformationRequested> awaitingAgreement() {
        return List.copyOf(awaitingAgreement.values());
    }
}
