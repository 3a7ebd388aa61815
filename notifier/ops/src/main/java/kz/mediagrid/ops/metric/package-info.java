/** Metrics for a monitoring system, see docs/metrics.md. */
@NullMarked
package kz.mediagrid.ops.metric;

import org.jspecify.annotations.NullMarked;
