/** Finds planned events that clash, by the traits that they share. Rules: docs/agencies/clashes.md. */
@NullMarked
package kz.mediagrid.grid.clash;

import org.jspecify.annotations.NullMarked;
