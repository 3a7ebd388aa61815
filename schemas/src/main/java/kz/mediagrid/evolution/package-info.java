/** Provides all released schemas, so that records written with them stay readable and changes stay compatible. */
@NullMarked
package kz.mediagrid.evolution;

import org.jspecify.annotations.NullMarked;
