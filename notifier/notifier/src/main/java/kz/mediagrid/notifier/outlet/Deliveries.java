package kz.mediagrid.notifier.outlet;

import java.util.List;
import java.util.Optional;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;

/** How far outlets are served, and what was tried. */
public interface Deliveries {

    /** How far the outlet is served; nothing if it was never sent anything. */
    Optional<DeliveryCursor> cursorOf(String outletId);

    /** The last attempts, the newest first. */
    List<DeliveryAttempted> attemptsOf(String outletId);
}
