package kz.mediagrid.gateway.request;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;

/** How the clock sees the answers that are owed, as the topic {@code obligations} last said. */
public final class Obligations {

    private final Map<String, ObligationChanged> byRequest = new ConcurrentHashMap<>();

    /** Takes in a transition; what is owed for something else than a request is not shown here. */
    public void follow(ObligationChanged obligation) {
        if (obligation.getKind() == ObligationKind.REQUEST_ANSWER) {
            byRequest.put(obligation.getSubject(), obligation);
        }
    }

    Optional<ObligationChanged> forRequest(String requestId) {
        return Optional.ofNullable(byRequest.get(requestId));
    }
}
