/** What was known of a week at an instant, released or not. */
@NullMarked
package kz.mediagrid.grid.known;

import org.jspecify.annotations.NullMarked;
