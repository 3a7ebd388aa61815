/** Checks that the pages of all modules share. */
@NullMarked
package kz.mediagrid.edge.testing;

import org.jspecify.annotations.NullMarked;
