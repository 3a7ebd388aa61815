/** Recomputes a week's events as they were at an instant, published or not, from the commands received by then. */
@NullMarked
package kz.mediagrid.grid.known;

import org.jspecify.annotations.NullMarked;
