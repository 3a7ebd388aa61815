/** Follows topics from their beginning, so that a service's views reflect what others wrote. */
@NullMarked
package kz.mediagrid.platform.follow;

import org.jspecify.annotations.NullMarked;
