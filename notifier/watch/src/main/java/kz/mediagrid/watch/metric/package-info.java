/** Metrics for a monitoring system, see docs/ops/metrics.md. */
@NullMarked
package kz.mediagrid.watch.metric;

import org.jspecify.annotations.NullMarked;
