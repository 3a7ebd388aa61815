/** Shows and moves business time, where the settings allow it. */
@NullMarked
package kz.mediagrid.gateway.clock;

import org.jspecify.annotations.NullMarked;
