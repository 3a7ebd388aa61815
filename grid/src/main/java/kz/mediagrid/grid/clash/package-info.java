/** Which planned events clash: what two of them have in common, and where to look for the other. Rules: docs/clashes.md. */
@NullMarked
package kz.mediagrid.grid.clash;

import org.jspecify.annotations.NullMarked;
