/** The aggregator's settings and its Spring configuration. */
@NullMarked
package kz.mediagrid.aggregator.config;

import org.jspecify.annotations.NullMarked;
