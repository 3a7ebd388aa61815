/** Following a topic from its beginning: how a service keeps a view of what others wrote. */
@NullMarked
package kz.mediagrid.platform.follow;

import org.jspecify.annotations.NullMarked;
