/** Provides all released schemas, so that old records stay readable and changed schemas stay compatible. */
@NullMarked
package kz.mediagrid.evolution;

import org.jspecify.annotations.NullMarked;
