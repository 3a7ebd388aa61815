package kz.mediagrid.notifier.delivery;

import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;

/**
 * One attempt to deliver, and the outlet's cursor after it, as they are recorded together.
 *
 * @param cursor the key of the outlet's cursor
 */
record Attempt(String cursor, DeliveryAttempted made, DeliveryCursor after) {}
