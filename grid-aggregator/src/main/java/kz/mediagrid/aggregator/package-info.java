/** The single writer of planned events and grids, which publishes each week's events in numbered versions. */
@NullMarked
package kz.mediagrid.aggregator;

import org.jspecify.annotations.NullMarked;
