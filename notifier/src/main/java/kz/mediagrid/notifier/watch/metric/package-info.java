/** The same as numbers, for a monitoring system: see docs/metrics.md. */
@NullMarked
package kz.mediagrid.notifier.watch.metric;

import org.jspecify.annotations.NullMarked;
