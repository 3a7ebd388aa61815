/** Metrics for a monitoring system, see docs/metrics.md. */
@NullMarked
package kz.mediagrid.watch.metric;

import org.jspecify.annotations.NullMarked;
