/** The single writer of planned events and grids: it windows each week's events into numbered versions. */
@NullMarked
package kz.mediagrid.aggregator;

import org.jspecify.annotations.NullMarked;
