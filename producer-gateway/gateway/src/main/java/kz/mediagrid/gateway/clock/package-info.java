/** Shows and moves business time, if the settings allow moves. */
@NullMarked
package kz.mediagrid.gateway.clock;

import org.jspecify.annotations.NullMarked;
