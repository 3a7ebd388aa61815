package kz.mediagrid.notifier.delivery;

import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;

/**
 * What is recorded of one attempt: the attempt itself, and how far the outlet is served after it.
 *
 * @param cursor the key of the latter
 */
record Attempt(String cursor, DeliveryAttempted made, DeliveryCursor after) {}
