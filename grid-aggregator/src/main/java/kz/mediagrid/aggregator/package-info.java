/**
 * Decides all changes of planned events and grids as their single writer, and publishes each week's events in
 * numbered versions.
 */
@NullMarked
package kz.mediagrid.aggregator;

import org.jspecify.annotations.NullMarked;
