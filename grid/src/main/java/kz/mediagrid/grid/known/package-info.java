/** Recomputes a week's events as they were after the commands received up to an instant, whether published or not. */
@NullMarked
package kz.mediagrid.grid.known;

import org.jspecify.annotations.NullMarked;
