/** Delivery of grid versions and notices to each outlet, in order and with retries. */
@NullMarked
package kz.mediagrid.notifier.delivery;

import org.jspecify.annotations.NullMarked;
