/** Checks the chains of published versions, as anybody can. */
@NullMarked
package kz.mediagrid.grid.chain;

import org.jspecify.annotations.NullMarked;
