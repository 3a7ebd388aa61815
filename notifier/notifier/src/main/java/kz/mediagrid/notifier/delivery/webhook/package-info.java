/** Delivery by webhook, as Standard Webhooks 1.0.0 describes it, over a client that trusts no outlet. */
@NullMarked
package kz.mediagrid.notifier.delivery.webhook;

import org.jspecify.annotations.NullMarked;
