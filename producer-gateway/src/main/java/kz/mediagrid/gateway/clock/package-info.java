/** Moving business time, where that is allowed at all. */
@NullMarked
package kz.mediagrid.gateway.clock;

import org.jspecify.annotations.NullMarked;
