/** The schemas that were ever released, so that what they wrote can be read, and no change breaks with them. */
@NullMarked
package kz.mediagrid.evolution;

import org.jspecify.annotations.NullMarked;
