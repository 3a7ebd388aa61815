/** Follows topics from their beginning, so that a service's views reflect the records that other services wrote. */
@NullMarked
package kz.mediagrid.platform.follow;

import org.jspecify.annotations.NullMarked;
