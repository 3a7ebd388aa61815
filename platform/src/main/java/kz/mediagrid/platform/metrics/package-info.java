/** Adds the metrics that every service exports. */
@NullMarked
package kz.mediagrid.platform.metrics;

import org.jspecify.annotations.NullMarked;
