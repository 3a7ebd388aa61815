/** The chains of published versions, checked as anybody can check them. */
@NullMarked
package kz.mediagrid.grid.chain;

import org.jspecify.annotations.NullMarked;
