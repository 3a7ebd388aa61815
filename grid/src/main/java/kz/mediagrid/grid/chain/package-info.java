/** Checks the hash chains of published versions, from published data alone. */
@NullMarked
package kz.mediagrid.grid.chain;

import org.jspecify.annotations.NullMarked;
