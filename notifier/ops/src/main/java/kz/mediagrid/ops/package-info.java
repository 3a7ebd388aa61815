/** Monitoring for ops and the authorised body: obligations, overdue alerts, deliveries, messages and dead letters. */
@NullMarked
package kz.mediagrid.ops;

import org.jspecify.annotations.NullMarked;
