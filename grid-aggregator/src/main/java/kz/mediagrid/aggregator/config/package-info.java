/** The aggregator's settings and its Spring configuration, its only package that uses Spring. */
@NullMarked
package kz.mediagrid.aggregator.config;

import org.jspecify.annotations.NullMarked;
