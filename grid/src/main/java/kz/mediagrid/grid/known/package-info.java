/** Makes a week's events again as the commands received by an instant had left them, published or not. */
@NullMarked
package kz.mediagrid.grid.known;

import org.jspecify.annotations.NullMarked;
