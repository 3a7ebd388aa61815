/** Counts each agency's planned events for each week, whether or not the agency declared the week complete. */
@NullMarked
package kz.mediagrid.grid.filing;

import org.jspecify.annotations.NullMarked;
