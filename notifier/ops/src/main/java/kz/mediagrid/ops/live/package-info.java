/** Live updates of open ops pages by server-sent events. */
@NullMarked
package kz.mediagrid.ops.live;

import org.jspecify.annotations.NullMarked;
