/** Counts the planned events that each agency filed for each week, declared complete or not. */
@NullMarked
package kz.mediagrid.grid.filing;

import org.jspecify.annotations.NullMarked;
