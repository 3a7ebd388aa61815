/** Tells open pages that something changed, so that they show it without being asked. */
@NullMarked
package kz.mediagrid.ops.live;

import org.jspecify.annotations.NullMarked;
