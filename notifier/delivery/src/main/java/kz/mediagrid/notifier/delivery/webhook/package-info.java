/** Delivery by webhook according to Standard Webhooks 1.0.0, with an HTTP client that trusts no outlet. */
@NullMarked
package kz.mediagrid.notifier.delivery.webhook;

import org.jspecify.annotations.NullMarked;
