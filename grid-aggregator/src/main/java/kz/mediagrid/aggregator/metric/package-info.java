/** The aggregator's metrics. */
@NullMarked
package kz.mediagrid.aggregator.metric;

import org.jspecify.annotations.NullMarked;
