/** Writes the canonical form of grids and computes its hashes, as {@code docs/canonical-form.md} specifies. */
@NullMarked
package kz.mediagrid.canonical;

import org.jspecify.annotations.NullMarked;
