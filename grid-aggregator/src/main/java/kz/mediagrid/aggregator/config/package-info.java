/** The aggregator's settings, and how Spring puts it together: the only place that knows Spring. */
@NullMarked
package kz.mediagrid.aggregator.config;

import org.jspecify.annotations.NullMarked;
