/**
 * Accepts commands about weeks: an agency declares a week complete; the authorised body publishes or holds a week. Shows
 * the last declaration of each body for a week, and how the grid of a week is now.
 */
@NullMarked
package kz.mediagrid.gateway.week;

import org.jspecify.annotations.NullMarked;
