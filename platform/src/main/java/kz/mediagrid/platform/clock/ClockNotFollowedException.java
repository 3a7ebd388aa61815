package kz.mediagrid.platform.clock;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import kz.mediagrid.topics.Service;

/** A service did not apply a new business time within the limit. */
public final class ClockNotFollowedException extends TimeoutException {

    private static final long serialVersionUID = 1L;

    private final Service service;

    ClockNotFollowedException(Service service, Duration waited) {
        super("%s does not use the new time yet after %s s".formatted(service.id(), waited.toSeconds()));
        this.service = service;
    }

    public Service service() {
        return service;
    }
}
