/** Writes grids in canonical form and computes their hashes, as {@code docs/media/canonical-form.md} specifies. */
@NullMarked
package kz.mediagrid.canonical;

import org.jspecify.annotations.NullMarked;
