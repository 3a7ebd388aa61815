/** The canonical form of grids and the hashes made over it, as {@code docs/canonical-form.md} tells everybody. */
@NullMarked
package kz.mediagrid.canonical;

import org.jspecify.annotations.NullMarked;
