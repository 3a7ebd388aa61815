/** The information-reference materials of answers and contributions, as pages show them. */
@NullMarked
package kz.mediagrid.agencypages.material;

import org.jspecify.annotations.NullMarked;
