package kz.mediagrid.notifier.delivery;

import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;

/** What is to be remembered of one attempt: the attempt itself, and how far the outlet is served after it. */
record Attempt(DeliveryAttempted made, DeliveryCursor after) {}
