/** The filed events of a body: how each stands, and what its people can change. */
@NullMarked
package kz.mediagrid.agencypages.event;

import org.jspecify.annotations.NullMarked;
