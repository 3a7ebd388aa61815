/** Planned events: what an agency states, whether it can stand, and what is shown of it. */
@NullMarked
package kz.mediagrid.gateway.event;

import org.jspecify.annotations.NullMarked;
